/** A form as a visitor goes through it: what is told and when, focus, Enter, the mouse, the counter. */
import { expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { html } from 'lit';
import type { FieldValue } from '../../../src/forms/model/form.ts';
import { email, maxLength, oneOf, required } from '../../../src/forms/model/validators.ts';
import { COUNTER_PAUSE } from '../../../src/forms/views/counter.ts';
import { addressFields, dateField, inputField, longTextField, radioField, selectField } from '../../../src/forms/views/fields.ts';
import { controlNamed } from '../../../stories/forms/controls.ts';
import { accessible } from '../../support/axe.ts';
import { quietConsole } from '../../support/console.ts';
import { click, focused, onlyIn, press, type } from '../../support/keys.ts';
import { allWithin, benchWith, type FieldBench, saying, settled, within } from './bench.ts';

const TWO = {
  fields: ['title', 'email'],
  rules: {},
  asked: { title: [required, maxLength(20)], email: [required, email] },
  view: ({ form }: FieldBench) => html`${inputField(form.field('title'))} ${inputField(form.field('email'), { kind: 'email' })}`,
};

const errors = (bench: FieldBench) => allWithin(bench, '.error').map((error) => error.textContent.replace(/\s+/g, ' ').trim());
const input = (bench: FieldBench, name: string) => within<HTMLInputElement>(bench, `[name="${name}"]`);

describe('showing errors', () => {
  quietConsole();

  it('says nothing while somebody types, and nothing when an empty field is left', async () => {
    const bench = await benchWith(TWO);
    input(bench, 'title').focus();
    await press('Tab');
    await type('noor@');
    await settled(bench);
    expect(errors(bench)).to.deep.equal([]);
  });

  it('says what is wrong when a filled-in field is left, and takes it back as soon as it is right', async () => {
    const bench = await benchWith(TWO);
    input(bench, 'email').focus();
    await type('noor@voorbeeld');
    await press('Tab');
    await settled(bench);
    expect(errors(bench)).to.deep.equal(['Fout: Controleer het e-mailadres. Het ziet eruit als naam@voorbeeld.nl.']);
    expect(allWithin(bench, '.error-summary'), 'nobody tried to go on yet').to.deep.equal([]);
    input(bench, 'email').focus();
    await press('End');
    await type('.nl');
    await settled(bench);
    expect(errors(bench)).to.deep.equal([]);
  });

  it('keeps the error of one field while another is put right', async () => {
    const bench = await benchWith(TWO);
    saying(bench, 'Ga verder').click();
    await settled(bench);
    expect(errors(bench).length).to.equal(2);
    input(bench, 'email').focus();
    await type('noor@voorbeeld.nl');
    await settled(bench);
    expect(errors(bench)).to.deep.equal(['Fout: Vertel in één zin wat je idee is.']);
    expect(allWithin(bench, '.error-summary li').length).to.equal(1);
  });

  it(
    'leads to the field smoothly, and at once for who asked for calm',
    onlyIn('chromium', async () => {
      const bench = await benchWith(TWO);
      saying(bench, 'Ga verder').click();
      await settled(bench);
      const scrolls: unknown[] = [];
      input(bench, 'title').scrollIntoView = (options) => scrolls.push((options as ScrollIntoViewOptions).behavior);
      try {
        for (const reducedMotion of ['no-preference', 'reduce'] as const) {
          await emulateMedia({ reducedMotion });
          within(bench, '.error-summary a').click();
        }
      } finally {
        await emulateMedia({ reducedMotion: 'no-preference' });
      }
      expect(scrolls).to.deep.equal(['smooth', 'auto']);
    }),
  );

  it('gives the focus to the summary at every failed attempt, with its heading as its name', async () => {
    const bench = await benchWith(TWO);
    for (const words of ['Er zijn nog 2 dingen niet goed', 'Er is nog iets niet goed']) {
      saying(bench, 'Ga verder').click();
      await settled(bench);
      const summary = within(bench, '.error-summary');
      expect(focused()).to.equal(summary);
      const heading = bench.shadowRoot?.getElementById(summary.getAttribute('aria-labelledby')!);
      expect(heading?.textContent).to.equal(words);
      bench.show({ title: 'Een bankje' });
      await settled(bench);
    }
    expect(bench.issuesShown.map((issues) => issues.map(({ field, code }) => `${field}: ${code}`))).to.deep.equal([
      ['title: required', 'email: required'],
      ['email: required'],
    ]);
  });

  it('keeps every answer when it refuses', async () => {
    const bench = await benchWith(TWO);
    bench.show({ title: 'x'.repeat(30), email: 'noor' }, true);
    await settled(bench);
    expect([input(bench, 'title').value, input(bench, 'email').value]).to.deep.equal(['x'.repeat(30), 'noor']);
  });

  it('puts what the server found at its field, and gives back what no field can carry', async () => {
    const bench = await benchWith(TWO);
    bench.show({ title: 'Een bankje', email: 'noor@voorbeeld.nl' });
    const rest = bench.form.refuse([
      { field: 'email', text: 'Dit adres bestaat niet meer.' },
      { field: 'secret', text: 'Iets anders.' },
    ]);
    await settled(bench);
    expect(rest.map(({ field }) => field)).to.deep.equal(['secret']);
    expect(errors(bench)).to.deep.equal(['Fout: Dit adres bestaat niet meer.']);
    expect(focused()).to.equal(within(bench, '.error-summary'));
    // The visitor knows better, and may try again: the server judges.
    saying(bench, 'Ga verder').click();
    await settled(bench);
    expect(bench.sent).to.equal(1);
  });

  it('does not lose the press on a button that an error would have pushed away', async () => {
    const bench = await benchWith(TWO);
    bench.show({ title: 'Een bankje' });
    input(bench, 'email').focus();
    await type('noor');
    const button = saying(bench, 'Ga verder');
    const before = button.getBoundingClientRect().top;
    await click(button);
    await settled(bench);
    expect(bench.issuesShown.length, 'the press was seen as an attempt').to.equal(1);
    expect(saying(bench, 'Ga verder').getBoundingClientRect().top, 'else this test proves nothing').not.to.equal(before);
  });
});

describe('a press that is never released, as under a context menu', () => {
  quietConsole();

  it('does not keep errors back from somebody who goes on by keyboard', async () => {
    const bench = await benchWith(TWO);
    window.dispatchEvent(new PointerEvent('pointerdown'));
    input(bench, 'email').focus();
    await type('noor');
    await press('Tab');
    await settled(bench);
    expect(errors(bench).length).to.equal(1);
  });
});

describe('Enter', () => {
  quietConsole();

  it('sends a finished step once', async () => {
    const bench = await benchWith(TWO);
    bench.show({ title: 'Een bankje' });
    input(bench, 'email').focus();
    await type('noor@voorbeeld.nl');
    await press('Enter');
    await settled(bench);
    expect(bench.sent).to.equal(1);
  });

  it('begins a new line in a long text', async () => {
    const bench = await benchWith({ ...controlNamed('story'), asked: {} });
    within(bench, 'textarea').focus();
    await type('een\ntwee');
    expect(bench.form.text('story')).to.equal('een\ntwee');
    expect(bench.sent).to.equal(0);
  });
});

describe('rules across fields', () => {
  quietConsole();

  it('change what must be filled in while somebody answers', async () => {
    const bench = await benchWith({
      fields: ['email', 'phone'],
      rules: {},
      asked: { email: [oneOf('email', 'phone'), email], phone: [oneOf('email', 'phone')] },
      view: ({ form }) => html`${inputField(form.field('email'), { kind: 'email' })} ${inputField(form.field('phone'), { kind: 'tel' })}`,
    });
    expect(input(bench, 'email').getAttribute('aria-required')).to.equal('true');
    input(bench, 'phone').focus();
    await type('0612345678');
    await settled(bench);
    expect(input(bench, 'email').hasAttribute('aria-required')).to.equal(false);
    await press('Enter');
    await settled(bench);
    expect(bench.sent).to.equal(1);
  });

  it('ask what "something else" is, at once and only then', async () => {
    const bench = await benchWith(controlNamed('themes'));
    const boxes = allWithin<HTMLInputElement>(bench, '[type="checkbox"]');
    boxes.at(-1)!.focus();
    await press('Space');
    await settled(bench);
    expect(bench.form.list('themes')).to.deep.equal(['other']);
    await press('Tab');
    expect(focused()).to.equal(input(bench, 'themes.other'));
    await type('Water');
    await press('Enter');
    await settled(bench);
    expect(bench.sent).to.equal(1);
    boxes.at(-1)!.focus();
    await press('Space');
    await settled(bench);
    expect(allWithin(bench, '[name="themes.other"]')).to.deep.equal([]);
    expect(bench.form.text('themes.other'), 'what was typed waits for its return').to.equal('Water');
  });
});

describe('the keyboard', () => {
  quietConsole();

  it('chooses among radios with the arrows, and the choice is kept', async () => {
    const bench = await benchWith(controlNamed('kind'));
    const [first, second] = allWithin<HTMLInputElement>(bench, '[type="radio"]');
    first!.focus();
    await press('Space');
    expect(bench.form.text('kind')).to.equal('idea');
    await press('ArrowDown');
    await settled(bench);
    expect(bench.form.text('kind')).to.equal('initiative');
    expect(focused()).to.equal(second);
  });

  it('does not tell of a group before it is left', async () => {
    const bench = await benchWith(controlNamed('start'));
    input(bench, 'start.day').focus();
    await type('99');
    await press('Tab');
    await settled(bench);
    expect(errors(bench)).to.deep.equal([]);
    await type('2');
    await press('Tab');
    await type('2027');
    await press('Tab');
    await settled(bench);
    expect(errors(bench)).to.deep.equal(['Fout: Controleer de dag. Dat is een getal van 1 tot en met 31.']);
  });

  it('chooses from a list', async () => {
    const bench = await benchWith(controlNamed('district'));
    const list = within<HTMLSelectElement>(bench, 'select');
    list.value = 'De Rietlanden';
    list.dispatchEvent(new Event('change', { bubbles: true }));
    await settled(bench);
    expect(bench.form.text('district')).to.equal('De Rietlanden');
    bench.form.clear();
    await settled(bench);
    expect(list.value, 'cleared, it asks again').to.equal('');
  });
});

describe('a date', () => {
  quietConsole();

  it('is typed in three parts, the month as a number or a name', async () => {
    const bench = await benchWith(controlNamed('start'));
    input(bench, 'start.day').focus();
    await type('4');
    await press('Tab');
    await type('mei');
    await press('Tab');
    await type('2027');
    expect(bench.form.values['start']).to.equal('2027-mei-4');
    await press('Enter');
    await settled(bench);
    expect(bench.sent).to.equal(1);
  });

  it('is spread over the three parts when it comes as a whole', async () => {
    const bench = await benchWith(controlNamed('start'));
    input(bench, 'start.day').focus();
    await type('4-5-2027');
    await settled(bench);
    expect(['day', 'month', 'year'].map((part) => input(bench, `start.${part}`).value)).to.deep.equal(['4', '5', '2027']);
  });

  it('says at the right part what is wrong, and the summary leads there', async () => {
    const bench = await benchWith(controlNamed('start'));
    bench.show({ start: '2027-13-4' }, true);
    await settled(bench);
    expect(['day', 'month', 'year'].map((part) => input(bench, `start.${part}`).getAttribute('aria-invalid'))).to.deep.equal([
      null,
      'true',
      null,
    ]);
    within(bench, '.error-summary a').click();
    expect(focused()).to.equal(input(bench, 'start.month'));
  });

  it('is not filled in when its parts are empty again', async () => {
    const bench = await benchWith(controlNamed('start'));
    input(bench, 'start.day').focus();
    await type('4');
    await press('Backspace');
    expect(bench.form.values['start']).to.equal(undefined);
  });

  it('names a limit as a date of the language', async () => {
    const bench = await benchWith(controlNamed('start'));
    bench.show({ start: '2026-12-31' }, true);
    await settled(bench);
    expect(errors(bench)).to.deep.equal(['Fout: Kies 1 januari 2027 of een latere datum.']);
  });
});

describe('the counter of a long text', () => {
  quietConsole();
  const spoken = (bench: FieldBench) => within(bench, '.counter + [role="status"]').textContent;
  const pause = () => new Promise((resolve) => setTimeout(resolve, COUNTER_PAUSE + 100));

  it('is seen all the time, and said only when little is left and the typing pauses', async () => {
    const bench = await benchWith({
      ...controlNamed('story'),
      asked: {},
      view: ({ form }) => longTextField(form.field('story'), { max: 20 }),
    });
    within(bench, 'textarea').focus();
    await type('een bankje');
    await pause();
    expect(within(bench, '.counter').textContent.trim()).to.equal('Je kunt nog 10 tekens typen.');
    expect(spoken(bench)).to.equal('');
    await type(' vijver!');
    await settled(bench);
    expect(within(bench, '.counter').textContent.trim()).to.equal('Je kunt nog 2 tekens typen.');
    expect(spoken(bench), 'not at each key').to.equal('');
    await pause();
    expect(spoken(bench)).to.equal('Je kunt nog 2 tekens typen.');
  });

  it('counts on beyond the limit and cuts nothing off', async () => {
    const bench = await benchWith({
      ...controlNamed('story'),
      asked: {},
      view: ({ form }) => longTextField(form.field('story'), { max: 3 }),
    });
    within(bench, 'textarea').focus();
    await type('abcd');
    await settled(bench);
    expect(within(bench, '.counter').textContent.trim()).to.equal('Dit is 1 teken te lang.');
    expect(within<HTMLTextAreaElement>(bench, 'textarea').value).to.equal('abcd');
  });
});

describe('a page', () => {
  quietConsole();
  const everything = {
    fields: ['title', 'story', 'start', 'kind', 'district', 'postcode', 'houseNumber'],
    rules: {},
    asked: Object.fromEntries(['title', 'story', 'start', 'kind', 'district', 'postcode'].map((field) => [field, [required]])),
    view: ({ form }: FieldBench) => html`
      ${inputField(form.field('title'))} ${longTextField(form.field('story'), { max: 200 })} ${dateField(form.field('start'))}
      ${radioField(form.field('kind'), [{ value: 'idea', label: 'Een idee' }])}
      ${selectField(form.field('district'), [{ value: 'noord', label: 'Noord' }])}
      ${addressFields(form.field('postcode'), form.field('houseNumber'))}
    `,
  };

  it('of 320 pixels wide shows all of it without scrolling sideways, errors too', async () => {
    const bench = await benchWith(everything);
    bench.parentElement!.style.inlineSize = '320px';
    bench.show({}, true);
    await settled(bench);
    for (const part of allWithin(bench, '.root *')) {
      if (part.closest('.visually-hidden, option')) continue;
      const { left, right } = part.getBoundingClientRect();
      const frame = bench.getBoundingClientRect();
      expect(right, part.outerHTML.slice(0, 80)).to.be.at.most(frame.right + 0.5);
      expect(left, part.outerHTML.slice(0, 80)).to.be.at.least(frame.left - 0.5);
    }
    await accessible(bench);
  });

  it('that hides labels, reverts everything and shrinks its root changes nothing inside', async () => {
    const sizes = (bench: FieldBench) =>
      allWithin(bench, 'label, legend, input, button, .heading').map((part) => {
        const { width, height } = part.getBoundingClientRect();
        return [part.localName, Math.round(width), Math.round(height), getComputedStyle(part).fontSize];
      });
    const bench = await benchWith(everything);
    const before = sizes(bench);
    const hostile = new CSSStyleSheet();
    hostile.replaceSync(`
      html { font-size: 62.5%; }
      meedoen-field-bench, meedoen-field-bench * { all: revert; }
      label, legend, input { display: none !important; font-size: 3px !important; }
      div { line-height: 3; letter-spacing: 1em; text-transform: uppercase; text-indent: 2em; word-spacing: 1em; font-style: italic; font-variant: small-caps; }
    `);
    document.adoptedStyleSheets.push(hostile);
    try {
      expect(sizes(bench)).to.deep.equal(before);
      expect(getComputedStyle(within(bench, '.root')).textTransform).to.equal('none');
    } finally {
      document.adoptedStyleSheets.splice(document.adoptedStyleSheets.indexOf(hostile), 1);
    }
  });

  it('without a font of a theme still gives headings and buttons their size and weight, in the font of the page', async () => {
    const bench = await benchWith(everything);
    bench.parentElement!.style.font = 'italic 300 9px/3 monospace';
    const look = (selector: string) => getComputedStyle(within(bench, selector));
    expect(look('.root').fontFamily).to.equal('monospace');
    expect([look('.root').fontStyle, look('.root').fontWeight]).to.deep.equal(['normal', '400']);
    expect(Number.parseFloat(look('.heading').fontSize)).to.be.greaterThan(Number.parseFloat(look('.root').fontSize));
    expect(look('.heading').fontWeight).to.equal('700');
    expect(look('.button').fontWeight).to.equal('600');
    expect(look('.input').fontFamily).to.equal('monospace');
  });

  it('with a theme of NL Design System gives the form its colours, fonts and corners; our own tokens go before', async () => {
    const bench = await benchWith(everything);
    const page = bench.parentElement!.style;
    for (const [token, value] of [
      ['--utrecht-button-primary-action-background-color', 'rgb(120, 0, 60)'],
      ['--utrecht-button-primary-action-color', 'rgb(255, 250, 240)'],
      ['--utrecht-document-color', 'rgb(20, 20, 20)'],
      ['--utrecht-document-background-color', 'rgb(250, 250, 255)'],
      ['--utrecht-form-control-border-color', 'rgb(70, 80, 90)'],
      ['--utrecht-document-font-family', 'serif'],
      ['--utrecht-heading-font-family', 'monospace'],
      ['--utrecht-heading-color', 'rgb(60, 0, 30)'],
      ['--utrecht-button-border-radius', '11px'],
    ] as const)
      page.setProperty(token, value);
    const look = (selector: string) => getComputedStyle(within(bench, selector));
    const button = '.button:not(.button-plain)';
    expect([look(button).backgroundColor, look(button).color, look(button).borderTopLeftRadius]).to.deep.equal([
      'rgb(120, 0, 60)',
      'rgb(255, 250, 240)',
      '11px',
    ]);
    expect([look('.root').color, look('.root').backgroundColor, look('.root').fontFamily]).to.deep.equal([
      'rgb(20, 20, 20)',
      'rgb(250, 250, 255)',
      'serif',
    ]);
    expect([look('.heading').color, look('.heading').fontFamily]).to.deep.equal(['rgb(60, 0, 30)', 'monospace']);
    expect(look('.input').borderTopColor).to.equal('rgb(70, 80, 90)');
    page.setProperty('--meedoen-accent-color', 'rgb(0, 90, 60)');
    page.setProperty('--meedoen-text-color', 'rgb(0, 0, 0)');
    expect(look(button).backgroundColor).to.equal('rgb(0, 90, 60)');
    expect(look('.root').color).to.equal('rgb(0, 0, 0)');
  });

  it('that floats its columns still gives the form its width', async () => {
    const bench = await benchWith(everything);
    Object.assign(bench.parentElement!.style, { float: 'left' });
    expect(bench.getBoundingClientRect().width).to.be.greaterThan(200);
  });

  it('may be translated by the browser', async () => {
    const bench = await benchWith(TWO);
    expect(bench.shadowRoot?.querySelector('[translate="no"]')).to.equal(null);
    // What a translator does: it puts its own elements in place of our words.
    const walker = document.createTreeWalker(within(bench, '.root'), NodeFilter.SHOW_TEXT);
    const words: Text[] = [];
    while (walker.nextNode()) if (walker.currentNode.textContent?.trim()) words.push(walker.currentNode as Text);
    for (const word of words) {
      const font = document.createElement('span');
      font.textContent = `[${word.data}]`;
      word.replaceWith(font);
    }
    bench.show({ title: 'x'.repeat(30) }, true);
    await settled(bench);
    bench.show({ title: 'Een bankje', email: 'noor@voorbeeld.nl' } satisfies Record<string, FieldValue>);
    await settled(bench);
    expect(errors(bench)).to.deep.equal([]);
  });

  it(
    'in forced colours keeps a border around each field, and a mark at what is wrong',
    onlyIn('chromium', async () => {
      await emulateMedia({ forcedColors: 'active' });
      try {
        const bench = await benchWith(everything);
        bench.show({}, true);
        await settled(bench);
        for (const part of allWithin(bench, '.input, .button, .error-summary')) {
          expect(getComputedStyle(part).borderTopStyle, part.outerHTML.slice(0, 60)).to.equal('solid');
          expect(Number.parseFloat(getComputedStyle(part).borderTopWidth)).to.be.at.least(1);
        }
        await accessible(bench);
      } finally {
        await emulateMedia({ forcedColors: 'none' });
      }
    }),
  );
});
