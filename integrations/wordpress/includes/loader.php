<?php
/** The one script that finds our tags, placeholders and links on a page. It fetches nothing else until a page uses a widget. */

namespace Meedoen;

add_action( 'wp_enqueue_scripts', __NAMESPACE__ . '\add_loader' );
add_filter( 'script_loader_tag', __NAMESPACE__ . '\loader_tag', 10, 2 );

function add_loader(): void {
	wp_enqueue_script( 'meedoen', plugins_url( 'cdn/meedoen.js', PLUGIN ), array(), VERSION, false );
}

/** The site's settings stand on the script as `data-*`, which is where the widgets look for them. */
function loader_tag( string $tag, string $handle ): string {
	if ( 'meedoen' !== $handle ) {
		return $tag;
	}
	$settings = site_values() + array( 'allow' => implode( ' ', allowed_addresses() ) );
	$data     = '';
	foreach ( array_filter( $settings, 'strlen' ) as $name => $value ) {
		$data .= ' data-' . esc_attr( $name ) . '="' . esc_attr( $value ) . '"';
	}
	return str_replace( '<script ', '<script defer' . $data . ' ', $tag );
}
