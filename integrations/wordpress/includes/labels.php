<?php
/** How editors read the settings. One that has no label here shows its name and the description of the manifest. */

namespace Meedoen;

/** Widget → title, description, and the words by which editors look for it. */
function widget_labels(): array {
	return array(
		'participation-wheel' => array(
			'title'       => __( 'Participation wheel', 'meedoen' ),
			'description' => __( 'Residents look at how they take part, and what could help them.', 'meedoen' ),
			'icon'        => 'chart-pie',
			'keywords'    => array( 'meedoen', __( 'wheel', 'meedoen' ), __( 'self-check', 'meedoen' ) ),
		),
		'vacancy-finder'      => array(
			'title'       => __( 'Volunteer work', 'meedoen' ),
			'description' => __( 'Residents look for volunteer work, and respond to it.', 'meedoen' ),
			'icon'        => 'search',
			'keywords'    => array( 'meedoen', __( 'vacancies', 'meedoen' ), __( 'volunteers', 'meedoen' ) ),
		),
		'initiative-form'     => array(
			'title'       => __( 'Initiative', 'meedoen' ),
			'description' => __( 'Residents submit an idea of their own.', 'meedoen' ),
			'icon'        => 'lightbulb',
			'keywords'    => array( 'meedoen', __( 'idea', 'meedoen' ), __( 'form', 'meedoen' ) ),
		),
	);
}

/** Attribute → label, and where needed help and the values to choose from. The empty value is what happens without it. */
function attribute_labels(): array {
	return array(
		'src'              => array( __( 'Vacancies: address of the feed', 'meedoen' ), __( 'For example /vacancies.json. Ask your administrator.', 'meedoen' ) ),
		'search-endpoint'  => array( __( 'Vacancies: address of a server that searches', 'meedoen' ), __( 'Only for lists of thousands of vacancies.', 'meedoen' ) ),
		'page-size'        => array( __( 'Vacancies on one page', 'meedoen' ), __( '1 to 100; without it 10.', 'meedoen' ) ),
		'filters'          => array( __( 'Filters', 'meedoen' ), __( 'By name, for example: sector place | language.', 'meedoen' ) ),
		'near'             => array( __( 'Distances from postcode', 'meedoen' ), __( 'The four digits of the town hall or the district.', 'meedoen' ) ),
		'tiles-src'        => array( __( 'Address of the map', 'meedoen' ), __( 'With {z}, {x} and {y}. Without it there is no map.', 'meedoen' ) ),
		'vacancies-href'   => array( __( 'Page with volunteer work', 'meedoen' ) ),
		'initiative-href'  => array( __( 'Page for initiatives', 'meedoen' ) ),
		'offers-src'       => array( __( 'Address of what is on offer nearby', 'meedoen' ) ),
		'explanations-src' => array( __( 'Address of explanations beside a vacancy', 'meedoen' ) ),
		'similar-src'      => array( __( 'Address of initiatives of others', 'meedoen' ) ),
		'kinds'            => array( __( 'Kinds of initiatives', 'meedoen' ), __( 'By name with spaces between; without it all of them.', 'meedoen' ) ),
		'mode'             => array(
			__( 'Filled in', 'meedoen' ),
			'',
			array(
				''         => __( 'alone', 'meedoen' ),
				'together' => __( 'together with a helper', 'meedoen' ),
			),
		),
		'audience'         => array(
			__( 'Meant for', 'meedoen' ),
			'',
			array(
				''             => __( 'residents', 'meedoen' ),
				'professional' => __( 'those who help them', 'meedoen' ),
			),
		),
		'sends'            => array(
			__( 'What people can send', 'meedoen' ),
			'',
			array(
				''              => __( 'their answers', 'meedoen' ),
				'counts'        => __( 'only counts, without a name', 'meedoen' ),
				'result counts' => __( 'their answers or counts, as they choose', 'meedoen' ),
			),
		),
		'share-link'       => array( __( 'People can make a link to their wheel', 'meedoen' ) ),
		'heading'          => array( __( 'Heading', 'meedoen' ), __( 'Without it the heading of the widget itself.', 'meedoen' ) ),
		'heading-level'    => array(
			__( 'Level of the heading', 'meedoen' ),
			'',
			array(
				''  => '2',
				'3' => '3',
				'4' => '4',
				'5' => '5',
				'6' => '6',
			),
		),
		'endpoint'         => array( __( 'Address to send to', 'meedoen' ), __( 'Without it nothing can be sent.', 'meedoen' ) ),
		'endpoint-format'  => array(
			__( 'Form in which it is sent', 'meedoen' ),
			'',
			array(
				''     => 'JSON',
				'form' => __( 'an ordinary form', 'meedoen' ),
			),
		),
		'recipient'        => array( __( 'Who receives it', 'meedoen' ), __( 'As residents read it. Without it nothing can be sent.', 'meedoen' ) ),
		'contact-name'     => array( __( 'Contact: name', 'meedoen' ), __( 'The person or desk that residents can always turn to.', 'meedoen' ) ),
		'contact-phone'    => array( __( 'Contact: telephone', 'meedoen' ) ),
		'contact-hours'    => array( __( 'Contact: hours', 'meedoen' ) ),
		'contact-href'     => array( __( 'Contact: page or e-mail', 'meedoen' ), __( 'An address of a page, or mailto: and an e-mail address.', 'meedoen' ) ),
		'pack-src'         => array( __( 'Address of your own questions', 'meedoen' ), __( 'A content pack in JSON.', 'meedoen' ) ),
		'messages-src'     => array( __( 'Address of your own texts', 'meedoen' ) ),
		'tone'             => array(
			__( 'Form of address', 'meedoen' ),
			'',
			array(
				''       => __( 'informal (je)', 'meedoen' ),
				'formal' => __( 'formal (u)', 'meedoen' ),
			),
		),
		'storage'          => array(
			__( 'Keeping answers on the device', 'meedoen' ),
			'',
			array(
				''        => __( '30 days, once people say that it is their own', 'meedoen' ),
				'session' => __( 'until the page is closed', 'meedoen' ),
				'none'    => __( 'never', 'meedoen' ),
			),
		),
		'storage-key'      => array( __( 'Name of the draft', 'meedoen' ) ),
		'credentials'      => array(
			__( 'Cookies to another site', 'meedoen' ),
			'',
			array(
				''        => __( 'no', 'meedoen' ),
				'include' => __( 'yes', 'meedoen' ),
			),
		),
	);
}

/** One attribute as a field: name, kind (`text`, `choice`, `switch`, `address`), label, help, and options as pairs. */
function field_of( array $attribute ): array {
	$name                  = $attribute['name'];
	list( $label, $help, $options ) = ( attribute_labels()[ $name ] ?? array( $name, $attribute['description'] ) ) + array( '', '', array() );
	$kind = 'boolean' === $attribute['type'] ? 'switch' : ( $options ? 'choice' : ( is_fetched( $name ) ? 'address' : 'text' ) );
	return compact( 'name', 'kind', 'label', 'help' ) + array(
		'options' => array_map( fn( $value, $text ) => array( 'value' => (string) $value, 'label' => $text ), array_keys( $options ), $options ),
	);
}
