<?php
/**
 * Plugin Name:       meedoen
 * Description:       Residents check how they take part, find volunteer work, and submit an initiative: three blocks, three shortcodes, and our tags in the text.
 * Version:           {version}
 * Requires at least: 6.1
 * Requires PHP:      7.4
 * License:           EUPL-1.2
 * License URI:       https://interoperable-europe.ec.europa.eu/collection/eupl/eupl-text-eupl-12
 * Text Domain:       meedoen
 * Domain Path:       /languages
 *
 * The EUPL-1.2 names GPL-2.0 and GPL-3.0 as compatible licences (its appendix), so this may be combined and passed on with WordPress.
 */

namespace Meedoen;

defined( 'ABSPATH' ) || exit;

const VERSION = '{version}';
const PLUGIN  = __FILE__;

require __DIR__ . '/includes/widgets.php';
require __DIR__ . '/includes/addresses.php';
require __DIR__ . '/includes/labels.php';
require __DIR__ . '/includes/render.php';
require __DIR__ . '/includes/loader.php';
require __DIR__ . '/includes/block.php';
require __DIR__ . '/includes/sanitiser.php';
require __DIR__ . '/includes/rest.php';
require __DIR__ . '/includes/settings-page.php';

add_action( 'init', fn() => load_plugin_textdomain( 'meedoen', false, basename( __DIR__ ) . '/languages' ), 1 );
