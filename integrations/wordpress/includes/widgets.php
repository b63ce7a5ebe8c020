<?php
/** What the widgets are and which attributes they have: as in the manifest of the elements, never typed here. */

namespace Meedoen;

/** `attributes.json`: `site`, what is said once for all widgets, and `widgets`, the attributes of each; an attribute is a name, a type and a description. */
function manifest(): array {
	static $manifest = null;
	$manifest      ??= wp_json_file_decode( plugin_dir_path( PLUGIN ) . 'attributes.json', array( 'associative' => true ) );
	return $manifest;
}

/** Name → attributes. The tag has `meedoen-` before the name. */
function widgets(): array {
	return manifest()['widgets'];
}

/** What is fetched, asked or sent to. What is only linked (`…-href`) is the visitor's own step. */
function is_fetched( string $attribute ): bool {
	return (bool) preg_match( '/(^|-)(src|endpoint)$/', $attribute );
}
