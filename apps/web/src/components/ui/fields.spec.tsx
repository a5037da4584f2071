import { describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import { useState } from 'react';
import type { Problem } from '../../lib/forms/problems.js';
import { renderUi } from '../../testing/render.js';
import { Checkbox } from './checkbox.js';
import type { ComboboxOption } from './combobox-list.js';
import { Combobox } from './combobox.js';
import { PasswordField } from './password-field.js';
import { RadioGroup } from './radio-group.js';
import { Select } from './select.js';
import { TextArea } from './text-area.js';
import { TextField } from './text-field.js';

const TOO_SHORT: Problem = { kind: 'tooShort', count: 12 };

describe('TextField', () => {
  const Name = ({ problem }: { problem?: Problem }) => {
    const [value, setValue] = useState('');
    return (
      <TextField
        name="name"
        label="Name to show"
        description="It may be an alias."
        value={value}
        onChange={setValue}
        problem={problem}
      />
    );
  };

  it('is found by its label, described, required, and takes what is typed', async () => {
    const { user } = renderUi(<Name />);
    const field = screen.getByRole('textbox', { name: 'Name to show' });
    await user.type(field, 'Ελένη');
    expect(field).toHaveValue('Ελένη');
    expect(field).toBeRequired();
    expect(field).toHaveAccessibleDescription('It may be an alias.');
    expect(field).not.toBeInvalid();
  });

  it('says what is wrong beside the description', () => {
    renderUi(<Name problem={TOO_SHORT} />);
    const field = screen.getByRole('textbox', { name: 'Name to show' });
    expect(field).toBeInvalid();
    expect(field).toHaveAccessibleDescription('It may be an alias. Use at least 12 characters.');
  });
});

describe('TextArea', () => {
  it('says when it may stay empty', () => {
    renderUi(<TextArea name="note" label="Note" value="" onChange={() => undefined} isOptional />);
    expect(screen.getByRole('textbox', { name: 'Note (optional)' })).not.toBeRequired();
  });
});

describe('PasswordField', () => {
  it('shows the password on request and hides it again', async () => {
    const { user } = renderUi(
      <PasswordField
        name="password"
        label="Password"
        value="correct horse"
        onChange={() => undefined}
        autoComplete="current-password"
      />,
    );
    const field = screen.getByLabelText('Password');
    const toggle = screen.getByRole('button', { name: 'Show password', pressed: false });
    expect(field).toHaveAttribute('type', 'password');
    await user.click(toggle);
    expect(field).toHaveAttribute('type', 'text');
    expect(toggle).toHaveAttribute('aria-pressed', 'true');
  });
});

describe('Select', () => {
  const Country = () => {
    const [value, setValue] = useState<'GR' | 'PT' | null>('GR');
    return (
      <>
        <Select
          name="country"
          label="Country"
          value={value}
          onChange={setValue}
          emptyLabel="Not stated"
          options={[
            { value: 'GR', label: 'Greece' },
            { value: 'PT', label: 'Portugal' },
          ]}
        />
        <p>chosen: {String(value)}</p>
      </>
    );
  };

  it('offers the options, and nothing at all as null', async () => {
    const { user } = renderUi(<Country />);
    const select = screen.getByRole('combobox', { name: 'Country' });
    await user.selectOptions(select, 'Portugal');
    expect(screen.getByText('chosen: PT')).toBeVisible();
    await user.selectOptions(select, 'Not stated');
    expect(screen.getByText('chosen: null')).toBeVisible();
  });
});

describe('Combobox', () => {
  const OPTIONS = [
    { id: 'north', label: 'Probation North' },
    { id: 'south', label: 'Prison South' },
  ];

  const OrganisationFilter = () => {
    const [value, setValue] = useState<ComboboxOption | null>(null);
    const [text, setText] = useState('');
    return (
      <>
        <Combobox
          name="organisation"
          label="Organisation"
          isOptional="unsaid"
          emptyLabel="All"
          value={value}
          onChange={setValue}
          options={OPTIONS.filter(({ label }) => label.includes(text))}
          onSearch={setText}
        />
        <p>chosen: {String(value?.id)}</p>
      </>
    );
  };

  const names = () => screen.getAllByRole('option').map((option) => option.textContent);

  it('offers the way back to all, and looks for what is typed instead', async () => {
    const { user } = renderUi(<OrganisationFilter />);
    const field = screen.getByRole('combobox', { name: 'Organisation' });
    expect(field).toHaveAttribute('placeholder', 'All');
    await user.type(field, 'South');
    expect(names()).toEqual(['All', 'Prison South']);
    await user.click(screen.getByRole('option', { name: 'Prison South' }));

    for (const before of ['south', 'undefined']) {
      expect(screen.getByText(`chosen: ${before}`)).toBeVisible();
      await user.click(screen.getByRole('button', { name: /Show choices/ }));
      expect(names()).toEqual(['All', 'Probation North', 'Prison South']);
      await user.click(screen.getByRole('option', { name: 'All' }));
      expect(screen.getByText('chosen: undefined')).toBeVisible();
      expect(field).toHaveValue('');
    }
  });

  it('does so by keyboard too, and forgets what was only typed', async () => {
    const { user } = renderUi(<OrganisationFilter />);
    const field = screen.getByRole('combobox', { name: 'Organisation' });
    await user.type(field, 'South{ArrowDown}{ArrowDown}{Enter}');
    expect(screen.getByText('chosen: south')).toBeVisible();
    await user.keyboard('{ArrowDown}{Home}{Enter}');
    expect(screen.getByText('chosen: undefined')).toBeVisible();
    expect(screen.queryByRole('listbox')).toBeNull();

    await user.type(field, 'Nor');
    await user.click(screen.getByRole('option', { name: 'All' }));
    expect(screen.queryByRole('listbox')).toBeNull();
    expect(field).toHaveValue('');
  });
});

describe('Checkbox', () => {
  it('is ticked by its words and says what is missing', async () => {
    const Accept = () => {
      const [isChecked, setChecked] = useState(false);
      return (
        <Checkbox
          name="accept"
          label="I accept"
          isChecked={isChecked}
          onChange={setChecked}
          problem={isChecked ? undefined : { kind: 'required' }}
        />
      );
    };
    const { user } = renderUi(<Accept />);
    const box = screen.getByRole('checkbox', { name: 'I accept' });
    expect(box).toHaveAccessibleDescription('Please fill this in.');
    await user.click(screen.getByText('I accept'));
    expect(box).toBeChecked();
    expect(box).toBeValid();
  });
});

describe('RadioGroup', () => {
  it('is one group of which one is chosen', async () => {
    const Delivery = () => {
      const [value, setValue] = useState<'email' | 'link' | null>(null);
      return (
        <RadioGroup
          name="delivery"
          label="Delivery"
          value={value}
          onChange={setValue}
          options={[
            { value: 'email', label: 'By e-mail', description: 'Goes to the address.' },
            { value: 'link', label: 'As a link' },
          ]}
        />
      );
    };
    const { user } = renderUi(<Delivery />);
    expect(screen.getByRole('radiogroup', { name: 'Delivery' })).toBeVisible();
    await user.click(screen.getByRole('radio', { name: 'As a link' }));
    expect(screen.getByRole('radio', { name: 'As a link' })).toBeChecked();
    expect(screen.getByRole('radio', { name: /^By e-mail/ })).not.toBeChecked();
  });
});
