<?php
/** Takes along what this plugin kept. Pages keep their blocks, and show what editors put inside them. */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

delete_option( 'meedoen_site' );
delete_option( 'meedoen_allow' );
