import { describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import { renderUi } from '../../testing/render.js';
import { Markdown } from './markdown.js';

describe('Markdown', () => {
  it('sets headings where they belong on the page and marks another language', () => {
    renderUi(<Markdown text={'### Ce qui est conservé\n\n- **Votre compte**'} lang="fr" headingShift={-1} />);
    const heading = screen.getByRole('heading', { level: 2, name: 'Ce qui est conservé' });
    expect(heading.closest('[lang]')).toHaveAttribute('lang', 'fr');
    expect(screen.getByRole('listitem')).toHaveTextContent('Votre compte');
  });

  it('never runs HTML, loads no picture and follows no script address', () => {
    const text = '<img src=x onerror=alert(1)> ![seen](https://example.org/p.png) [run](javascript:alert(1))';
    const { container } = renderUi(<Markdown text={text} />);
    expect(container.querySelector('img')).toBeNull();
    expect(screen.getByText('run')).not.toHaveAttribute('href', expect.stringContaining('javascript'));
    expect(container).toHaveTextContent('<img src=x onerror=alert(1)>');
  });
});
