import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { benchOf, controlNamed, type State } from './controls.ts';

/** Each kind of field in each state: not yet answered, optional, answered, forgotten, and answered wrongly. */
const meta: Meta = { title: 'Formulier/Velden' };

export default meta;

const story = (control: string, state: State, name: string): StoryObj => ({
  name: `${controlNamed(control).title}: ${name}`,
  render: () => benchOf(controlNamed(control), state),
});

const empty = (control: string) => story(control, 'empty', 'leeg');
const skippable = (control: string) => story(control, 'skippable', 'mag je overslaan');
const filled = (control: string) => story(control, 'filled', 'ingevuld');
const missing = (control: string) => story(control, 'missing', 'vergeten');
const wrong = (control: string) => story(control, 'wrong', 'niet goed');

export const TextEmpty = empty('title');
export const TextSkippable = skippable('title');
export const TextFilled = filled('title');
export const TextMissing = missing('title');
export const TextWrong = wrong('title');

export const LongTextEmpty = empty('story');
export const LongTextSkippable = skippable('story');
export const LongTextFilled = filled('story');
export const LongTextMissing = missing('story');
export const LongTextWrong = wrong('story');

export const EmailEmpty = empty('email');
export const EmailSkippable = skippable('email');
export const EmailFilled = filled('email');
export const EmailMissing = missing('email');
export const EmailWrong = wrong('email');

export const PhoneEmpty = empty('phone');
export const PhoneSkippable = skippable('phone');
export const PhoneFilled = filled('phone');
export const PhoneMissing = missing('phone');
export const PhoneWrong = wrong('phone');

export const AmountEmpty = empty('budget');
export const AmountSkippable = skippable('budget');
export const AmountFilled = filled('budget');
export const AmountMissing = missing('budget');
export const AmountWrong = wrong('budget');

export const WholeNumberEmpty = empty('neighbours');
export const WholeNumberSkippable = skippable('neighbours');
export const WholeNumberFilled = filled('neighbours');
export const WholeNumberMissing = missing('neighbours');
export const WholeNumberWrong = wrong('neighbours');

export const DateEmpty = empty('start');
export const DateSkippable = skippable('start');
export const DateFilled = filled('start');
export const DateMissing = missing('start');
export const DateWrong = wrong('start');

export const OneAnswerEmpty = empty('kind');
export const OneAnswerSkippable = skippable('kind');
export const OneAnswerFilled = filled('kind');
export const OneAnswerMissing = missing('kind');
export const OneAnswerWrong = wrong('kind');

export const YesNoEmpty = empty('helper');
export const YesNoSkippable = skippable('helper');
export const YesNoFilled = filled('helper');
export const YesNoMissing = missing('helper');
export const YesNoWrong = wrong('helper');

export const ListEmpty = empty('district');
export const ListSkippable = skippable('district');
export const ListFilled = filled('district');
export const ListMissing = missing('district');
export const ListWrong = wrong('district');

export const SeveralEmpty = empty('themes');
export const SeveralSkippable = skippable('themes');
export const SeveralFilled = filled('themes');
export const SeveralMissing = missing('themes');
export const SeveralWrong = wrong('themes');

export const AddressEmpty = empty('postcode');
export const AddressSkippable = skippable('postcode');
export const AddressFilled = filled('postcode');
export const AddressMissing = missing('postcode');
export const AddressWrong = wrong('postcode');

export const ConsentEmpty = empty('publish');
export const ConsentFilled = filled('publish');
export const ConsentMissing = missing('publish');

export const PhotosEmpty = empty('photos');
export const PhotosSkippable = skippable('photos');
export const PhotosMissing = missing('photos');
