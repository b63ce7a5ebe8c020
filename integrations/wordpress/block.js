/** The blocks in the editor: a form for the settings, and room for what visitors see until the widget runs. WordPress runs this file as it is. */
(({ apiFetch, blockEditor, blocks, components, element, htmlEntities, url }, { fields, mayManage, texts }) => {
  const { createElement: el, useEffect, useState } = element;
  const ADDRESS = '/meedoen/v1/address';

  /** What can stand there until a widget runs: never a widget. */
  const INSIDE = ['buttons', 'heading', 'html', 'image', 'list', 'paragraph'].map((name) => `core/${name}`);

  /** Says when the page will leave an address out; who manages the site can list it here and now. */
  const AddressNotice = ({ address }) => {
    const [refused, setRefused] = useState('');
    const ask = (method) =>
      apiFetch({ path: url.addQueryArgs(ADDRESS, { address }), method }).then(
        ({ allowed }) => setRefused(allowed ? '' : address),
        // Offline or signed out: the editor says so itself, and the page keeps to the list anyhow.
        () => setRefused(''),
      );
    useEffect(() => {
      if (!address) return undefined;
      const timer = setTimeout(() => ask('GET'), 500);
      return () => clearTimeout(timer);
    }, [address]);
    if (!address || refused !== address) return null;
    const actions = mayManage ? [{ label: texts.allow, onClick: () => ask('POST'), variant: 'secondary' }] : [];
    const text = mayManage ? texts.unlisted : texts.refused;
    return el(
      'div',
      { style: { marginBlockEnd: '1em' } },
      el(components.Notice, { status: 'warning', isDismissible: false, actions }, text),
    );
  };

  const Field = ({ field: { kind, label, help, options }, value, onChange }) => {
    const common = { label, help: help || undefined, onChange };
    if (kind === 'switch') return el(components.ToggleControl, { ...common, checked: value === true });
    // WordPress writes `&amp;` into what editors without `unfiltered_html` save.
    const text = htmlEntities.decodeEntities(value ?? '');
    if (kind === 'choice') return el(components.SelectControl, { ...common, options, value: text });
    const input = el(components.TextControl, { ...common, value: text });
    return kind === 'address' ? el('div', null, input, el(AddressNotice, { address: text })) : input;
  };

  const editor =
    (widget) =>
    ({ attributes, setAttributes }) => {
      const { title, description, icon } = blocks.getBlockType(`meedoen/${widget}`);
      const form = (part) =>
        fields[widget][part].map((field) =>
          el(Field, {
            key: field.name,
            field,
            value: attributes[field.name],
            onChange: (value) => setAttributes({ [field.name]: value || undefined }),
          }),
        );
      return el(
        'div',
        blockEditor.useBlockProps(),
        el(
          blockEditor.InspectorControls,
          null,
          el(components.PanelBody, { title: texts.more, initialOpen: false }, el('p', null, texts.site), form('more')),
        ),
        el(components.Placeholder, { icon: icon.src, label: title, instructions: description, isColumnLayout: true }, form('first')),
        el(components.BaseControl, { help: texts.inside }),
        el(blockEditor.InnerBlocks, { allowedBlocks: INSIDE }),
      );
    };

  for (const widget of Object.keys(fields)) {
    blocks.registerBlockType(`meedoen/${widget}`, { edit: editor(widget), save: () => el(blockEditor.InnerBlocks.Content) });
  }
})(window.wp, window.meedoenBlock);
