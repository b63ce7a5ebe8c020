<?php
/** What docs/wordpress.md has an administrator put into the theme of a site without the plugin. */

add_action(
	'wp_head',
	function () {
		printf(
			'<script defer src="%s" data-endpoint="%s" data-recipient="Team Meedoen van de gemeente Waterrijk" data-allow="%s"></script>',
			esc_url( get_theme_file_uri( 'cdn/meedoen.js' ) ),
			esc_attr( get_option( 'waterrijk_endpoint' ) . '/submissions/{type}' ),
			esc_attr( get_option( 'waterrijk_endpoint' ) )
		);
	}
);
