import { describe, expect, it, jest } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import { useState } from 'react';
import { ApiError } from '../../lib/api/api-error.js';
import { renderUi } from '../../testing/render.js';
import { ConfirmDialog } from './confirm-dialog.js';
import { Dialog } from './dialog.js';
import { Menu } from './menu.js';
import { Tabs } from './tabs.js';
import { WhyPopover } from './why-popover.js';

describe('Dialog', () => {
  const Opener = () => {
    const [isOpen, setOpen] = useState(false);
    return (
      <>
        <button type="button" onClick={() => setOpen(true)}>
          Open
        </button>
        {isOpen && (
          <Dialog title="New organisation" onClose={() => setOpen(false)}>
            <input aria-label="Name" />
          </Dialog>
        )}
      </>
    );
  };

  it('is named, starts in its content, closes, and gives the focus back', async () => {
    const { user } = renderUi(<Opener />);
    await user.click(screen.getByRole('button', { name: 'Open' }));
    const dialog = screen.getByRole('dialog', { name: 'New organisation' });
    expect(within(dialog).getByRole('textbox', { name: 'Name' })).toHaveFocus();
    await user.click(within(dialog).getByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(screen.getByRole('button', { name: 'Open' })).toHaveFocus();
  });
});

describe('ConfirmDialog', () => {
  it('says the consequence, does it and closes', async () => {
    const confirm = jest.fn(() => Promise.resolve());
    const close = jest.fn();
    const { user } = renderUi(
      <ConfirmDialog
        title="Suspend the account?"
        confirmLabel="Suspend"
        isDangerous
        onConfirm={confirm}
        onClose={close}
      >
        <p>All sessions end at once.</p>
      </ConfirmDialog>,
    );
    expect(screen.getByText('All sessions end at once.')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Cancel' })).toHaveFocus();
    await user.click(screen.getByRole('button', { name: 'Suspend' }));
    await waitFor(() => expect(close).toHaveBeenCalledTimes(1));
    expect(confirm).toHaveBeenCalledTimes(1);
  });

  it('stays open with the error when it was refused', async () => {
    const close = jest.fn();
    const refuse = () => Promise.reject(new ApiError({ code: 'last_administrator', status: 409 }));
    const { user } = renderUi(
      <ConfirmDialog title="Suspend?" confirmLabel="Suspend" onConfirm={refuse} onClose={close}>
        <p>Text</p>
      </ConfirmDialog>,
    );
    await user.click(screen.getByRole('button', { name: 'Suspend' }));
    expect(
      await screen.findByText('There must be at least one administrator. Give the role to somebody else first.'),
    ).toBeVisible();
    expect(close).not.toHaveBeenCalled();
  });
});

describe('Menu', () => {
  it('opens with the keyboard and does what is chosen', async () => {
    const edit = jest.fn();
    const suspend = jest.fn();
    const { user } = renderUi(
      <Menu
        label="Actions for Nikos K."
        items={[
          { id: 'edit', label: 'Change role', onSelect: edit },
          { id: 'suspend', label: 'Suspend', isDangerous: true, onSelect: suspend },
        ]}
      />,
    );
    await user.tab();
    expect(screen.getByRole('button', { name: 'Actions for Nikos K.' })).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(await screen.findByRole('menuitem', { name: 'Change role' })).toHaveFocus();
    await user.keyboard('{ArrowDown}{Enter}');
    await waitFor(() => expect(suspend).toHaveBeenCalledTimes(1));
    expect(edit).not.toHaveBeenCalled();
    expect(screen.queryByRole('menu')).toBeNull();
  });
});

describe('Tabs', () => {
  it('moves with the arrow keys and shows the panel', async () => {
    const Views = () => {
      const [selected, setSelected] = useState<'people' | 'modules'>('people');
      return (
        <Tabs
          label="Views"
          selected={selected}
          onSelect={setSelected}
          items={[
            { id: 'people', label: 'By person', content: <p>People</p> },
            { id: 'modules', label: 'By module', content: <p>Modules</p> },
          ]}
        />
      );
    };
    const { user } = renderUi(<Views />);
    await user.click(screen.getByRole('tab', { name: 'By person' }));
    await user.keyboard('{ArrowRight}');
    expect(screen.getByRole('tab', { name: 'By module' })).toHaveAttribute('aria-selected', 'true');
    expect(screen.getByRole('tabpanel', { name: 'By module' })).toHaveTextContent('Modules');
  });
});

describe('WhyPopover', () => {
  it('explains a number and closes with Escape', async () => {
    const { user } = renderUi(
      <WhyPopover question="Why is it 73 %?">
        <p>8 of 11 lessons are done.</p>
      </WhyPopover>,
    );
    await user.click(screen.getByRole('button', { name: 'Why? Why is it 73 %?' }));
    const dialog = await screen.findByRole('dialog', { name: 'Why is it 73 %?' });
    expect(dialog).toHaveTextContent('8 of 11 lessons are done.');
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});
