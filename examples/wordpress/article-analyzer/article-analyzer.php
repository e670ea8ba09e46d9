<?php
/**
 * Plugin Name:       Article Analyzer
 * Description:       Names, quotes and dates of the post, in a sidebar of the block editor. The post never leaves the browser.
 * Version:           0.1.0
 * Requires at least: 6.7
 * Requires PHP:      7.4
 * License:           MIT OR Apache-2.0
 * Text Domain:       article-analyzer
 */

namespace Article_Analyzer;

defined( 'ABSPATH' ) || exit;

const VERSION = '0.1.0';

/** The sidebar takes these from the global `wp`: modules cannot depend on scripts. */
const SCRIPTS = array( 'wp-block-editor', 'wp-blocks', 'wp-components', 'wp-data', 'wp-editor', 'wp-element', 'wp-i18n', 'wp-plugins' );

function enqueue_sidebar() {
	foreach ( SCRIPTS as $handle ) {
		wp_enqueue_script( $handle );
	}
	wp_register_script_module( 'article-analyzer/analyzer', plugins_url( 'node_modules/article-analyzer/analyzer/analyzer.js', __FILE__ ), array(), VERSION );
	wp_enqueue_script_module( 'article-analyzer/sidebar', plugins_url( 'sidebar.js', __FILE__ ), array( 'article-analyzer/analyzer' ), VERSION );
}

add_action( 'enqueue_block_editor_assets', __NAMESPACE__ . '\enqueue_sidebar' );
