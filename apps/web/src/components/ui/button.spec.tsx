import { describe, expect, it, jest } from '@jest/globals';
import { screen } from '@testing-library/react';
import { renderUi } from '../../testing/render.js';
import { Button } from './button.js';
import { LinkButton } from './link-button.js';

describe('Button', () => {
  it('does what it says', async () => {
    const send = jest.fn();
    const { user } = renderUi(<Button onClick={send}>Send 14 invitations</Button>);
    await user.click(screen.getByRole('button', { name: 'Send 14 invitations' }));
    expect(send).toHaveBeenCalledTimes(1);
  });

  it('does nothing a second time while it is busy, keeps the focus, and tells screen readers', async () => {
    const send = jest.fn();
    const { user } = renderUi(
      <Button onClick={send} isBusy>
        Send
      </Button>,
    );
    const button = screen.getByRole('button', { name: /^Send/ });
    await user.click(button);
    expect(send).not.toHaveBeenCalled();
    expect(button).toHaveFocus();
    expect(screen.getByText('Please wait')).toBeInTheDocument();
  });

  it('does not send a form while it is busy or disabled', async () => {
    const submit = jest.fn((event: { preventDefault: () => void }) => event.preventDefault());
    const { user } = renderUi(
      <form onSubmit={submit}>
        <Button type="submit" isDisabled>
          Save
        </Button>
      </form>,
    );
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(submit).not.toHaveBeenCalled();
  });
});

describe('LinkButton', () => {
  it('goes to a page', async () => {
    const { user } = renderUi(<LinkButton to="/courses/integra">Resume</LinkButton>);
    await user.click(screen.getByRole('link', { name: 'Resume' }));
    expect(screen.getByLabelText('address')).toHaveTextContent('/courses/integra');
  });
});
