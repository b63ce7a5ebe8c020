/** What `custom-elements.json` is made of: the classes of the elements and their events, with nothing that a page cannot use. */

/** Methods that Lit calls, and members that only views and subclasses use, are no part of what a page can do with an element. */
function publicOnly() {
  const INTERNAL = new Set([
    'connectedCallback',
    'disconnectedCallback',
    'attributeChangedCallback',
    'createRenderRoot',
    'willUpdate',
    'update',
    'firstUpdated',
    'updated',
    'render',
    'observedAttributes',
    'styles',
    'shadowRootOptions',
    'settings',
    'texts',
    'textsController',
    'textsOptions',
    'level',
  ]);
  const isPublic = (member) =>
    member.privacy !== 'private' && member.privacy !== 'protected' && !member.name.startsWith('#') && !INTERNAL.has(member.name);
  return {
    name: 'public-only',
    packageLinkPhase({ customElementsManifest }) {
      for (const module of customElementsManifest.modules) {
        for (const declaration of module.declarations ?? []) {
          if (!declaration.customElement) continue;
          declaration.members = declaration.members?.filter(isPublic);
          // The analyzer guesses at every dispatchEvent; what the doc block names is what we promise.
          declaration.events = declaration.events?.filter((event) => event.name?.startsWith('meedoen-'));
          // State has no attribute, so an attribute stands or falls with its member.
          const named = new Set(declaration.members?.map((member) => member.name));
          declaration.attributes = declaration.attributes?.filter((attribute) => !attribute.fieldName || named.has(attribute.fieldName));
        }
      }
    },
  };
}

export default {
  globs: ['src/*/*.ts', 'src/index.ts'],
  exclude: ['src/define/**', 'src/embed/**', 'src/theme/**', 'src/**/*.styles.ts'],
  litelement: true,
  plugins: [publicOnly()],
};
