import { describe, expect, it, jest } from '@jest/globals';
import { screen } from '@testing-library/react';
import { renderUi } from '../../testing/render.js';
import { CopyField } from './copy-field.js';

const LINK = 'https://learn.example.org/invitation/x';

describe('CopyField', () => {
  it('copies and says so, once', async () => {
    const { user } = renderUi(<CopyField label="Invitation link" value={LINK} />);
    expect(screen.getByRole('textbox', { name: 'Invitation link' })).toHaveValue(LINK);
    await user.click(screen.getByRole('button', { name: 'Copy' }));
    expect(await navigator.clipboard.readText()).toBe(LINK);
    expect(await screen.findByRole('button', { name: 'Copied' })).toBeVisible();
    expect(screen.getAllByRole('status').filter((status) => status.textContent === 'Copied')).toHaveLength(1);
  });

  it('selects the text where the clipboard is out of reach', async () => {
    const { user } = renderUi(<CopyField label="Invitation link" value={LINK} />);
    jest.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('not allowed'));
    await user.click(screen.getByRole('button', { name: 'Copy' }));
    expect(await screen.findByText('The text is selected. Copy it with your keyboard.')).toBeInTheDocument();
    const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'Invitation link' });
    expect(field.selectionEnd).toBe(LINK.length);
  });
});
