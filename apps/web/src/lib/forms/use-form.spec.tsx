import { describe, expect, it, jest } from '@jest/globals';
import { nameOf } from '@integra/shared-types/common';
import { act, screen, waitFor } from '@testing-library/react';
import { z } from 'zod';
import { Button } from '../../components/ui/button.js';
import { Form } from '../../components/ui/form.js';
import { TextField } from '../../components/ui/text-field.js';
import { renderUi } from '../../testing/render.js';
import { ApiError } from '../api/api-error.js';
import { setLanguage } from '../i18n/i18n.js';
import { useForm } from './use-form.js';

const OrganisationSchema = z.strictObject({
  token: z.string().length(4),
  name: nameOf({ min: 3, max: 10 }),
  email: z.email(),
});

type Values = z.output<typeof OrganisationSchema>;

type OrganisationFormProps = { send: (values: Values) => Promise<unknown>; token?: string };

const OrganisationForm = ({ send, token = 'abcd' }: OrganisationFormProps) => {
  const form = useForm({
    schema: OrganisationSchema,
    initial: { name: '', email: '' },
    constants: { token },
    fieldOfCode: { organisation_name_taken: 'name' },
    send,
  });
  return (
    <Form form={form} actions={<Button type="submit">Save</Button>}>
      <TextField {...form.field('name')} label="Name" />
      <TextField {...form.field('email')} label="E-mail" />
    </Form>
  );
};

const name = () => screen.getByRole('textbox', { name: 'Name' });
const email = () => screen.getByRole('textbox', { name: 'E-mail' });
const save = () => screen.getByRole('button', { name: 'Save' });

describe('useForm', () => {
  it('checks before sending and moves the focus to the first field in question', async () => {
    const send = jest.fn(() => Promise.resolve());
    const { user } = renderUi(<OrganisationForm send={send} />);
    await user.type(email(), 'nobody');
    await user.click(save());
    await waitFor(() => expect(name()).toHaveFocus());
    expect(name()).toHaveAccessibleDescription('Please fill this in.');
    expect(email()).toHaveAccessibleDescription('Write the address like name@example.org.');
    expect(send).not.toHaveBeenCalled();
  });

  it('clears a message while its field is corrected and tells lengths in numbers', async () => {
    const { user } = renderUi(<OrganisationForm send={() => Promise.resolve()} />);
    await user.type(name(), 'ab');
    await user.click(save());
    await waitFor(() => expect(name()).toHaveAccessibleDescription('Use at least 3 characters.'));
    await user.type(name(), 'c');
    expect(name()).toBeValid();
    expect(email()).toBeInvalid();
  });

  it('says of a name that it holds what nobody sees', async () => {
    const { user } = renderUi(<OrganisationForm send={() => Promise.resolve()} />);
    await user.type(name(), 'No\u200brth');
    await user.click(save());
    const words = 'The text holds characters that cannot be seen. Please type it again.';
    await waitFor(() => expect(name()).toHaveAccessibleDescription(words));
  });

  it('sends the parsed values once, however often the button is pressed', async () => {
    let finish = (): void => undefined;
    const send = jest.fn((_values: Values) => new Promise<void>((resolve) => (finish = resolve)));
    const { user } = renderUi(<OrganisationForm send={send} />);
    await user.type(name(), '  North  ');
    await user.type(email(), 'north@example.org');
    await user.click(save());
    await user.click(save());
    await act(async () => finish());
    expect(send).toHaveBeenCalledTimes(1);
    expect(send).toHaveBeenCalledWith({ token: 'abcd', name: 'North', email: 'north@example.org' });
  });

  it('puts a refusal beside its field and keeps what was typed', async () => {
    const send = () => Promise.reject(new ApiError({ code: 'organisation_name_taken', status: 409 }));
    const { user } = renderUi(<OrganisationForm send={send} />);
    await user.type(name(), 'North');
    await user.type(email(), 'north@example.org');
    await user.click(save());
    await waitFor(() => expect(name()).toHaveFocus());
    expect(name()).toBeInvalid();
    expect(name()).toHaveValue('North');
    expect(email()).toHaveValue('north@example.org');
  });

  it('maps refused fields of the server to the fields on the page', async () => {
    const details = { fields: [{ path: 'email', message: 'Invalid' }] };
    const send = () => Promise.reject(new ApiError({ code: 'invalid_request', status: 400, details }));
    const { user } = renderUi(<OrganisationForm send={send} />);
    await user.type(name(), 'North');
    await user.type(email(), 'north@example.org');
    await user.click(save());
    await waitFor(() => expect(email()).toHaveAccessibleDescription('Please check this entry.'));
    expect(name()).toBeValid();
  });

  it('shows what belongs to no field above the buttons', async () => {
    const send = () => Promise.reject(new ApiError({ code: 'connection_lost', status: 0 }));
    const { user } = renderUi(<OrganisationForm send={send} />);
    await user.type(name(), 'North');
    await user.type(email(), 'north@example.org');
    await user.click(save());
    expect(await screen.findByRole('alert')).toHaveTextContent('The server cannot be reached.');
    expect(name()).toHaveValue('North');
  });

  it('does not hide a problem of something that is no field', async () => {
    const { user } = renderUi(<OrganisationForm send={() => Promise.resolve()} token="broken" />);
    await user.type(name(), 'North');
    await user.type(email(), 'north@example.org');
    await user.click(save());
    expect(await screen.findByRole('alert')).toBeVisible();
  });

  it('says it in the new language after a switch, with everything typed still there', async () => {
    const { user } = renderUi(<OrganisationForm send={() => Promise.resolve()} />);
    await user.type(name(), 'ab');
    await user.click(save());
    await waitFor(() => expect(name()).toBeInvalid());
    await act(async () => void (await setLanguage('fr')));
    await waitFor(() => expect(name()).toHaveAccessibleDescription('Utilisez au moins 3 caractères.'));
    expect(name()).toHaveValue('ab');
  });
});
