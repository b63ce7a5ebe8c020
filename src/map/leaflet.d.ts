/** The module form of Leaflet: its package names only the old one. */
declare module 'leaflet/dist/leaflet-src.esm.js' {
  export * from 'leaflet';
}
