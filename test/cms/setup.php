<?php
/** Makes the site of a town: our plugin, pages by name, and an editor who may not write any HTML, as on a network of sites. `$password` is for all. */

require ABSPATH . 'wp-admin/includes/plugin.php';

global $wpdb;
update_option( 'permalink_structure', '/%postname%/' );
flush_rewrite_rules( false );
get_role( 'editor' )->remove_cap( 'unfiltered_html' );
wp_insert_user(
	array(
		'user_login' => 'redactie',
		'user_email' => 'redactie@waterrijk.example',
		'user_pass'  => $password,
		'role'       => 'editor',
	)
);
foreach ( get_users() as $user ) {
	// Nobody reads the tour of the editor again.
	update_user_meta(
		$user->ID,
		$wpdb->get_blog_prefix() . 'persisted_preferences',
		array(
			'core/edit-post' => array( 'welcomeGuide' => false ),
			'_modified'      => gmdate( 'c' ),
		)
	);
}
$problem = activate_plugin( 'meedoen/meedoen.php' );
if ( is_wp_error( $problem ) ) {
	fwrite( STDERR, $problem->get_error_message() );
	exit( 1 );
}
