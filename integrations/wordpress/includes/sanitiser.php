<?php
/** Lets our tags through where WordPress cleans what editors without `unfiltered_html` write: in posts and pages, not in comments. */

namespace Meedoen;

add_filter( 'wp_kses_allowed_html', __NAMESPACE__ . '\allowed_html', 10, 2 );

function allowed_html( array $allowed, $context ): array {
	if ( 'post' !== $context ) {
		return $allowed;
	}
	foreach ( widgets() as $widget => $attributes ) {
		foreach ( $attributes as $attribute ) {
			$allowed[ 'meedoen-' . $widget ][ $attribute['name'] ] = is_fetched( $attribute['name'] )
				? array( 'value_callback' => __NAMESPACE__ . '\is_allowed_address' )
				: true;
		}
		$allowed[ 'meedoen-' . $widget ] += array(
			'lang'  => true,
			'class' => true,
			'id'    => true,
		);
	}
	return $allowed;
}
