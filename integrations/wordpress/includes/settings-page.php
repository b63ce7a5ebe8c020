<?php
/** Settings → meedoen: what the site says once for all widgets, and which addresses editors may use. For who may `manage_options`. */

namespace Meedoen;

add_action( 'admin_menu', __NAMESPACE__ . '\add_page' );
add_action( 'admin_init', __NAMESPACE__ . '\register' );

const PAGE = 'meedoen';

function add_page(): void {
	add_options_page( 'meedoen', 'meedoen', 'manage_options', PAGE, __NAMESPACE__ . '\show_page' );
}

function register(): void {
	register_setting( PAGE, SITE, array( 'sanitize_callback' => __NAMESPACE__ . '\clean_site_values' ) );
	register_setting( PAGE, ALLOW, array( 'sanitize_callback' => __NAMESPACE__ . '\clean_list' ) );
	add_settings_section( 'site', __( 'For all widgets', 'meedoen' ), fn() => print( '<p>' . esc_html__( 'A widget on a page may say otherwise. What is empty is left to the widget.', 'meedoen' ) . '</p>' ), PAGE );
	foreach ( manifest()['site'] as $attribute ) {
		$field = field_of( $attribute ) + array( 'label_for' => 'meedoen-' . $attribute['name'] );
		add_settings_field( $field['name'], esc_html( $field['label'] ), __NAMESPACE__ . '\show_field', PAGE, 'site', $field );
	}
	add_settings_section( 'addresses', __( 'Addresses', 'meedoen' ), '__return_null', PAGE );
	add_settings_field( ALLOW, esc_html__( 'Editors may use', 'meedoen' ), __NAMESPACE__ . '\show_list', PAGE, 'addresses', array( 'label_for' => 'meedoen-allow' ) );
}

/** @return array attribute → value, without what is empty or no attribute. */
function clean_site_values( $given ): array {
	$names  = array_column( manifest()['site'], 'name' );
	$values = array_map( 'sanitize_text_field', array_filter( (array) $given, 'is_string' ) );
	return array_filter( array_intersect_key( $values, array_flip( $names ) ), 'strlen' );
}

/** One http(s) address per line; what is none is named and left out. */
function clean_list( $given ): string {
	$kept = array();
	foreach ( preg_split( '/\s+/', (string) $given, -1, PREG_SPLIT_NO_EMPTY ) as $address ) {
		if ( null !== origin_of( $address ) ) {
			$kept[] = esc_url_raw( $address );
		} else {
			/* translators: %s: what was filled in. */
			add_settings_error( ALLOW, 'address', sprintf( __( '“%s” is no address that begins with https://, and was left out.', 'meedoen' ), $address ) );
		}
	}
	return implode( "\n", array_unique( $kept ) );
}

function show_field( array $field ): void {
	$name  = SITE . '[' . $field['name'] . ']';
	$value = site_values()[ $field['name'] ] ?? '';
	$help  = $field['help'] ? $field['label_for'] . '-help' : '';
	if ( 'choice' === $field['kind'] ) {
		printf( '<select id="%s" name="%s">', esc_attr( $field['label_for'] ), esc_attr( $name ) );
		foreach ( $field['options'] as $option ) {
			printf( '<option value="%s"%s>%s</option>', esc_attr( $option['value'] ), selected( $value, $option['value'], false ), esc_html( $option['label'] ) );
		}
		echo '</select>';
	} else {
		printf( '<input type="text" class="regular-text" id="%s" name="%s" value="%s" aria-describedby="%s">', esc_attr( $field['label_for'] ), esc_attr( $name ), esc_attr( $value ), esc_attr( $help ) );
	}
	if ( $help ) {
		printf( '<p class="description" id="%s">%s</p>', esc_attr( $help ), esc_html( $field['help'] ) );
	}
}

function show_list(): void {
	printf(
		'<textarea id="meedoen-allow" name="%s" rows="5" class="large-text code" aria-describedby="meedoen-allow-help">%s</textarea><p class="description" id="meedoen-allow-help">%s</p>',
		esc_attr( ALLOW ),
		esc_textarea( get_option( ALLOW, '' ) ),
		esc_html__( 'One per line: a site (https://vacancies.example), or a folder that ends in a slash. Addresses of this site and those above need not be here. Whatever is not listed is not fetched, and nothing is sent to it.', 'meedoen' )
	);
}

function show_page(): void {
	if ( ! current_user_can( 'manage_options' ) ) {
		return;
	}
	?>
	<div class="wrap">
		<h1>meedoen</h1>
		<form method="post" action="options.php">
			<?php
			settings_fields( PAGE );
			do_settings_sections( PAGE );
			submit_button();
			?>
		</form>
	</div>
	<?php
}
