/**
 * The version in the envelope's generator (`meedoen/<version>`). The build writes the number of package.json in its place, so that no file has to
 * be kept in step by hand; in the source itself it says so.
 */
declare const __MEEDOEN_VERSION__: string | undefined;

export const VERSION: string = typeof __MEEDOEN_VERSION__ === 'string' ? __MEEDOEN_VERSION__ : '0.0.0-source';
