<?php
/** Whether an address is on the list, for the form of a block; and putting it there, for who manages the site. REST's own nonce protects both. */

namespace Meedoen;

add_action(
	'rest_api_init',
	function (): void {
		$address = array(
			'type'     => 'string',
			'required' => true,
		);
		register_rest_route(
			'meedoen/v1',
			'/address',
			array(
				array(
					'methods'             => 'GET',
					'args'                => compact( 'address' ),
					'permission_callback' => fn() => current_user_can( 'edit_posts' ),
					'callback'            => fn( $request ) => array( 'allowed' => is_allowed_address( $request['address'] ) ),
				),
				array(
					'methods'             => 'POST',
					'args'                => compact( 'address' ),
					'permission_callback' => fn() => current_user_can( 'manage_options' ),
					'callback'            => __NAMESPACE__ . '\allow_address',
				),
			)
		);
	}
);

function allow_address( \WP_REST_Request $request ) {
	$listed  = preg_split( '/\s+/', (string) get_option( ALLOW, '' ), -1, PREG_SPLIT_NO_EMPTY );
	$address = array_map( __NAMESPACE__ . '\folder_of_template', preg_split( '/\s+/', $request['address'], -1, PREG_SPLIT_NO_EMPTY ) );
	update_option( ALLOW, implode( "\n", array_unique( array_filter( array_merge( $listed, $address ), fn( $entry ) => null !== origin_of( $entry ) ) ) ) );
	return array( 'allowed' => is_allowed_address( $request['address'] ) );
}
