/**
 * What the code may not do, beyond what the compiler says: the direction of imports, the Content Security Policy, and the rules of the
 * libraries in use. `test/package/lint-bites.test.ts` shows that each rule of ours refuses a file that breaks it.
 */
import js from '@eslint/js';
import boundaries from 'eslint-plugin-boundaries';
import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as wc } from 'eslint-plugin-wc';
import globals from 'globals';
import ts from 'typescript-eslint';

/** The rooms of src/ from left to right: each may import only what stands in a group further to the right. Rooms in one group never meet. */
const ROOMS = [
  ['embed'],
  ['linter'],
  ['define'],
  ['participation-wheel', 'vacancy-finder', 'initiative-form'],
  ['widget'],
  ['forms'],
  ['submission'],
  ['storage'],
  ['settings'],
  ['map'],
  ['packs', 'speech', 'places'],
  ['i18n', 'theme'],
];

const rightOf = (group) => ROOMS.slice(group + 1).flat();

/** A room may use itself, what stands to its right, and the version. */
const roomPolicies = ROOMS.flatMap((rooms, group) =>
  rooms.map((room) => ({
    from: { element: { type: room } },
    allow: { to: { element: { types: { anyOf: [room, ...rightOf(group)] } } } },
  })),
);

const external = (source, kind) => ({
  ...(kind && { dependency: { kind } }),
  to: { module: { origin: 'external', source } },
});

const policies = [
  // Packages and Node are no rooms: what a room may install is decided in package.json, except for models (below).
  { allow: { to: { module: { origin: ['external', 'core'] } } } },
  ...roomPolicies,
  { allow: { to: { file: { categories: 'version' } } } },
  // What `import 'meedoen'` gives registers nothing.
  {
    from: { file: { categories: 'index' } },
    allow: { to: { element: { types: { anyOf: rightOf(ROOMS.findIndex((group) => group.includes('define'))) } } } },
  },
  { from: { element: { type: 'receiver' } }, allow: { to: { element: { types: { anyOf: ['receiver', 'schemas'] } } } } },
  { from: { element: { type: 'receiver' } }, allow: { to: { file: { categories: 'model' } } } },
  // Plain data: the receiver finds a vacancy by the words that residents read for its values, and writes the forms that need no script.
  { from: { element: { type: 'receiver' } }, allow: { to: { file: { categories: 'texts' } } } },
  // Both searches are held to the same questions.
  { from: { file: { categories: 'receiver-test' } }, allow: { to: { element: { type: 'unit-tests' } } } },
  // Models are pure: they see models and valibot. Room order holds among them too, so this only takes away.
  { from: { file: { categories: 'model' } }, disallow: { to: { module: { origin: 'local' }, file: { isUnknown: true } } } },
  { from: { file: { categories: 'model' } }, disallow: { to: { module: { origin: ['external', 'core'] } } } },
  { from: { file: { categories: 'model' } }, allow: external('valibot') },
  { from: { file: { categories: 'model' } }, allow: external('minisearch', 'type') },
];

/** What the Content Security Policy, the oldest target or the page around us forbids. Each entry: a selector and what to do instead. */
const FORBIDDEN = [
  [
    'TaggedTemplateExpression[tag.name="css"] > TemplateLiteral[expressions.length>0]',
    'The minifier of the build drops what stands in a style sheet in braces: adopt two sheets.',
  ],
  ['MemberExpression[property.name=/^(innerHTML|outerHTML)$/]', 'The CSP refuses it: render with a Lit template.'],
  ['MemberExpression[property.name=/^(insertAdjacentHTML|setHTMLUnsafe)$/]', 'The CSP refuses it: render with a Lit template.'],
  ['ImportSpecifier[imported.name=/^(unsafeHTML|unsafeSVG|unsafeMathML|unsafeCSS)$/]', 'Texts are text, never markup.'],
  ['ImportSpecifier[imported.name="styleMap"]', 'The CSP refuses style attributes: use a class, or element.style.setProperty().'],
  ['TemplateElement[value.raw=/\\sstyle\\s*=/]', 'The CSP refuses style attributes: use a class, or element.style.setProperty().'],
  ['MemberExpression[property.name="randomUUID"]', 'It is missing on plain http: take 128 bits of crypto.getRandomValues().'],
  [
    'TemplateElement[value.raw=/(^|[^a-zA-Z0-9])[0-9]*\\.?[0-9]+rem\\b/]',
    'The page decides what a rem is (62.5% is common): use em, px or a token.',
  ],
  ['Literal[value=/^-?[0-9]*\\.?[0-9]+rem$/]', 'The page decides what a rem is (62.5% is common): use em, px or a token.'],
  ['NewExpression[callee.name=/^(DOMParser|Worker|SharedWorker|Function)$/]', 'The CSP refuses it.'],
  ['CallExpression[callee.name="eval"]', 'The CSP refuses it.'],
  ['MemberExpression[property.name="validationMessage"]', "It is in the browser's language: look up a text of ours by code."],
];

export default ts.config(
  {
    ignores: [
      '**/node_modules/',
      '**/.astro/',
      'dist/',
      'cdn/',
      'storybook-static/',
      'coverage/',
      '.cache/',
      '.data/',
      'demo/data/',
      'schemas/',
      // Generated, and checked as they are used by test/package/frameworks.test.ts.
      'types/',
      // A line the linter must refuse is the point of these.
      'test/package/fixtures/',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [ts.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { project: ['tsconfig.json', 'tsconfig.node.json', 'tsconfig.test.json'], tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      // A number or a boolean in a template string reads well and says what it does.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      // `() => this.update()` as a handler is clearer than a block around one call.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-invalid-void-type': ['error', { allowAsThisParameter: true }],
      // A warning to the embedder is part of the work; a log line is left behind.
      'no-console': ['error', { allow: ['warn', 'error'] }],
      // A named type parameter often says more than the place it stands in.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      eqeqeq: 'error',
    },
  },
  {
    files: ['src/**/*.ts', 'stories/**/*.ts', 'test/browser/**/*.ts', 'test/support/**/*.ts'],
    extends: [lit['flat/recommended'], litA11y.configs.recommended, wc['flat/recommended'], wc['flat/best-practice']],
    languageOptions: { globals: globals.browser },
    rules: {
      // Classes and their registration are apart (src/define), so these two look in the wrong file.
      'wc/define-tag-after-class-definition': 'off',
      'wc/expose-class-on-global': 'off',
      // One file may hold the class and what belongs to it.
      'wc/max-elements-per-file': 'off',
      'wc/no-exports-with-element': 'off',
      'wc/file-name-matches-element': 'off',
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...FORBIDDEN.map(([selector, message]) => ({ selector, message }))],
      'no-restricted-imports': [
        'error',
        {
          paths: ['unsafe-html', 'unsafe-svg', 'style-map'].map((name) => ({
            name: `lit/directives/${name}.js`,
            message: 'The CSP refuses what it writes.',
          })),
        },
      ],
      'lit/no-value-attribute': 'error',
    },
  },
  {
    files: ['src/**/*.ts', 'receiver/**/*.ts'],
    plugins: { boundaries },
    settings: {
      'boundaries/root-path': import.meta.dirname,
      'boundaries/include': ['src/**', 'receiver/**', 'schemas/**', 'demo/**', 'test/**', 'tools/**'],
      'boundaries/dependency-nodes': ['import', 'dynamic-import', 'export'],
      'boundaries/legacy-templates': false,
      'boundaries/elements': [
        ...ROOMS.flat().map((room) => ({ type: room, pattern: `src/${room}` })),
        { type: 'receiver', pattern: 'receiver' },
        { type: 'schemas', pattern: 'schemas' },
        { type: 'unit-tests', pattern: 'test/unit' },
      ],
      'boundaries/files': [
        { category: 'model', pattern: 'src/**/model/**' },
        { category: 'texts', pattern: 'src/*/messages/**' },
        { category: 'texts', pattern: 'src/*/content/**' },
        { category: 'texts', pattern: 'src/*/snippet.ts' },
        { category: 'receiver-test', pattern: 'receiver/test/**' },
        { category: 'index', pattern: 'src/index.ts' },
        { category: 'version', pattern: 'src/version.ts' },
      ],
      'import/resolver': { node: { extensions: ['.ts', '.js', '.mjs', '.json'] } },
    },
    rules: {
      'boundaries/dependencies': [
        'error',
        { default: 'disallow', policies, checkInternals: true, checkAllOrigins: true, checkUnknownLocals: true },
      ],
    },
  },
  {
    files: ['test/**/*.ts', 'receiver/test/**/*.ts', 'tools/**/*.ts', 'bench/**/*.ts'],
    rules: {
      // `test()` and `describe()` of node:test give promises that the runner waits for; `equal` of chai
      // gives none, whatever the types of semantic-dom-diff say.
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            {
              from: 'package',
              package: 'node:test',
              name: ['test', 'it', 'describe', 'suite', 'before', 'after', 'beforeEach', 'afterEach'],
            },
            { from: 'package', package: 'chai', name: ['Equal', 'Assertion'] },
          ],
        },
      ],
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: [
      '**/*.mjs',
      '**/*.cjs',
      'tools/**/*.ts',
      'receiver/**/*.ts',
      'test/unit/**/*.ts',
      'test/package/**/*.ts',
      'test/e2e/**/*.ts',
      'test/cms/**/*.ts',
      'test/pages/**/*.ts',
      'test/frameworks/**/*.ts',
      'test/chaos/**/*.ts',
      'test/stories/**/*.ts',
      'bench/**/*.ts',
    ],
    languageOptions: { globals: globals.node },
  },
  // WordPress runs it as it is, with its own `wp` on the window.
  { files: ['integrations/wordpress/*.js'], languageOptions: { globals: globals.browser, sourceType: 'script' } },
  // Tools print: that is what they are for.
  { files: ['tools/**', 'receiver/src/main.ts', 'bench/**'], rules: { 'no-console': 'off' } },
);
