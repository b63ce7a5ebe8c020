<?php
/** One block per widget. It keeps its settings in its comment, and inside it what visitors see until the widget runs. */

namespace Meedoen;

add_action( 'init', __NAMESPACE__ . '\register_blocks' );
add_action( 'enqueue_block_editor_assets', __NAMESPACE__ . '\tell_the_editor' );

function register_blocks(): void {
	wp_register_script(
		'meedoen-block',
		plugins_url( 'block.js', PLUGIN ),
		array( 'wp-api-fetch', 'wp-block-editor', 'wp-blocks', 'wp-components', 'wp-element', 'wp-html-entities', 'wp-url' ),
		VERSION,
		true
	);
	foreach ( widgets() as $widget => $attributes ) {
		$types = array();
		foreach ( $attributes as $attribute ) {
			$types[ $attribute['name'] ] = array( 'type' => 'boolean' === $attribute['type'] ? 'boolean' : 'string' );
		}
		register_block_type(
			'meedoen/' . $widget,
			widget_labels()[ $widget ] + array(
				'api_version'           => 2,
				'category'              => 'widgets',
				'attributes'            => $types,
				'supports'              => array(
					'html'            => false,
					'customClassName' => false,
				),
				'editor_script_handles' => array( 'meedoen-block' ),
				'render_callback'       => fn( $given, $inside ) => render( $widget, $given, $inside ),
			)
		);
	}
}

function tell_the_editor(): void {
	wp_add_inline_script( 'meedoen-block', 'window.meedoenBlock = ' . wp_json_encode( for_the_editor() ) . ';', 'before' );
}

/** What block.js shows: the fields of each widget, those of its own first, and the texts around them. */
function for_the_editor(): array {
	$site   = array_column( manifest()['site'], 'name' );
	$fields = array();
	foreach ( widgets() as $widget => $attributes ) {
		foreach ( $attributes as $attribute ) {
			$first                        = 'heading' === $attribute['name'] || 'src' === $attribute['name'] || ! in_array( $attribute['name'], $site, true );
			$fields[ $widget ][ $first && 'storage-key' !== $attribute['name'] ? 'first' : 'more' ][] = field_of( $attribute );
		}
	}
	return array(
		'fields'    => $fields,
		'mayManage' => current_user_can( 'manage_options' ),
		'texts'     => array(
			'more'     => __( 'More settings', 'meedoen' ),
			'site'     => __( 'Empty: as the site has set it (Settings, meedoen).', 'meedoen' ),
			'inside'   => __( 'What visitors see until this part works, and when it cannot: for example a link or a telephone number.', 'meedoen' ),
			'unlisted' => __( 'This address is not on the list of the site, so the page leaves it out.', 'meedoen' ),
			'refused'  => __( 'This address is not on the list of the site, so the page leaves it out. Ask your administrator to add it.', 'meedoen' ),
			'allow'    => __( 'Put it on the list', 'meedoen' ),
		),
	);
}
