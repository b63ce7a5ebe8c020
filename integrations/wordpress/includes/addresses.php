<?php
/**
 * Which addresses may be fetched or sent to: those of this site, and those that somebody who manages the site listed. An editor, or who took over the
 * account of one, cannot send what residents fill in to another place. The widgets hold to the same list in the browser.
 */

namespace Meedoen;

const ALLOW = 'meedoen_allow';
const SITE  = 'meedoen_site';

/** What the site says once for all widgets: attribute → value. */
function site_values(): array {
	return array_filter( (array) get_option( SITE, array() ), 'is_string' );
}

/** The list, and what stands in the settings of the site, which only a manager can change. */
function allowed_addresses(): array {
	$listed = preg_split( '/\s+/', (string) get_option( ALLOW, '' ), -1, PREG_SPLIT_NO_EMPTY );
	foreach ( site_values() as $name => $value ) {
		if ( is_fetched( $name ) ) {
			array_push( $listed, ...array_map( __NAMESPACE__ . '\folder_of_template', preg_split( '/\s+/', $value, -1, PREG_SPLIT_NO_EMPTY ) ) );
		}
	}
	// What begins with a slash or a word is this site's own.
	return array_values( array_unique( array_filter( $listed, fn( $address ) => null !== origin_of( $address ) ) ) );
}

/** `https://a.example/submissions/{type}` is an address for each type: the folder that they share. */
function folder_of_template( string $address ): string {
	return preg_replace( '#/[^/]*\{.*$#', '/', $address );
}

/** `https://a.example:8080` of an absolute http(s) address, else null. */
function origin_of( string $address ): ?string {
	$parts = wp_parse_url( $address );
	if ( ! is_array( $parts ) || ! isset( $parts['host'] ) || ! in_array( strtolower( $parts['scheme'] ?? '' ), array( 'http', 'https' ), true ) ) {
		return null;
	}
	$scheme = strtolower( $parts['scheme'] );
	$port   = $parts['port'] ?? null;
	$usual  = 'https' === $scheme ? 443 : 80;
	return $scheme . '://' . strtolower( $parts['host'] ) . ( null === $port || $usual === $port ? '' : ':' . $port );
}

/** Whether one address may be followed. Several, with spaces between, may when each of them may. */
function is_allowed_address( string $value ): bool {
	// A browser reads `\` as `/` and skips what cannot be printed, which PHP does not.
	if ( preg_match( '/[\\\\\x00-\x08\x0e-\x1f\x7f]/', $value ) ) {
		return false;
	}
	foreach ( preg_split( '/\s+/', $value, -1, PREG_SPLIT_NO_EMPTY ) as $address ) {
		if ( ! is_own_address( $address ) && ! is_listed_address( $address ) ) {
			return false;
		}
	}
	return true;
}

/** A path, a query or a place on the page; never what could name another host or another scheme. */
function is_own_address( string $address ): bool {
	$origin = origin_of( $address );
	return null === $origin
		? ! preg_match( '#^([a-z][a-z0-9+.-]*:|//)#i', $address )
		: origin_of( home_url() ) === $origin;
}

/** An entry is an origin, a folder that ends in `/`, or one address. */
function is_listed_address( string $address ): bool {
	$origin = origin_of( $address );
	$path   = wp_parse_url( $address, PHP_URL_PATH ) ?: '/';
	foreach ( allowed_addresses() as $entry ) {
		$folder = wp_parse_url( $entry, PHP_URL_PATH ) ?: '/';
		if ( origin_of( $entry ) === $origin && null !== $origin
			&& ( $folder === $path || ( str_ends_with( $folder, '/' ) && str_starts_with( $path, $folder ) && ! str_contains( $path, '..' ) ) ) ) {
			return true;
		}
	}
	return false;
}
