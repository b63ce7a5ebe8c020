<?php
/** A widget as the page shows it, for the blocks and for the shortcodes alike. */

namespace Meedoen;

add_action( 'init', __NAMESPACE__ . '\add_shortcodes' );

/**
 * The tag of a widget. An address that is not allowed is left out, whoever wrote it: the list may have become shorter since.
 *
 * @param array  $given  attribute → value; what the widget does not have is left out.
 * @param string $inside HTML that is shown until the widget runs, and when it cannot.
 */
function render( string $widget, array $given, string $inside ): string {
	$tag  = 'meedoen-' . $widget;
	$html = '<' . $tag;
	foreach ( widgets()[ $widget ] as $attribute ) {
		$value = attribute_value( $attribute, $given[ $attribute['name'] ] ?? null );
		if ( null !== $value ) {
			$html .= ' ' . $attribute['name'] . ( true === $value ? '' : '="' . esc_attr( $value ) . '"' );
		}
	}
	return $html . '>' . $inside . '</' . $tag . '>';
}

/** @return string|true|null Null for what is not there, or may not be. */
function attribute_value( array $attribute, $given ) {
	if ( 'boolean' === $attribute['type'] ) {
		return in_array( $given, array( true, 'true', '1', $attribute['name'] ), true ) ? true : null;
	}
	if ( ! is_scalar( $given ) ) {
		return null;
	}
	// The sanitiser of WordPress writes `&amp;` into what editors save in a block or a shortcode.
	$value = wp_specialchars_decode( (string) $given, ENT_QUOTES );
	if ( is_fetched( $attribute['name'] ) && ! is_allowed_address( $value ) ) {
		return null;
	}
	if ( str_ends_with( $attribute['name'], '-href' ) && '' === esc_url( $value ) ) {
		return null;
	}
	return $value;
}

/** `[meedoen-vacancy-finder src="/vacatures.json"]<a href="/vacatures">Alle vacatures</a>[/meedoen-vacancy-finder]`: the name and the attributes of the tag. */
function add_shortcodes(): void {
	foreach ( array_keys( widgets() ) as $widget ) {
		add_shortcode( 'meedoen-' . $widget, fn( $given, $inside ) => render( $widget, named( (array) $given ), trim( (string) $inside ) ) );
	}
}

/** A name without a value, as in `[meedoen-participation-wheel share-link]`, comes as a value without a name. */
function named( array $given ): array {
	foreach ( $given as $key => $name ) {
		if ( is_int( $key ) ) {
			$given[ $name ] = 'true';
		}
	}
	return $given;
}
