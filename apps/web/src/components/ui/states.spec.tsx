import { describe, expect, it, jest } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { Check } from 'lucide-react';
import { ApiError } from '../../lib/api/api-error.js';
import { renderUi } from '../../testing/render.js';
import { EmptyState } from './empty-state.js';
import { ErrorState } from './error-state.js';
import { LoadMore } from './load-more.js';
import { Notice } from './notice.js';
import { ProgressBar } from './progress-bar.js';
import { Skeleton } from './skeleton.js';
import { StatusLabel } from './status-label.js';
import { TodoLine, TodoList } from './todo-line.js';

describe('Notice', () => {
  it.each([
    ['info', 'Please note'],
    ['attention', 'Attention'],
    ['error', 'That did not work'],
    ['success', 'Done'],
  ] as const)('of kind %s says so in words', (kind, word) => {
    renderUi(<Notice kind={kind}>Text</Notice>);
    expect(screen.getByText(word)).toBeVisible();
  });

  it('is told to screen readers when it appeared later', () => {
    renderUi(
      <>
        <Notice kind="success" isNew title="Saved" />
        <Notice kind="error" isNew title="Not saved" />
      </>,
    );
    expect(screen.getAllByRole('status').some((status) => status.textContent === 'Saved')).toBe(true);
    expect(screen.getByRole('alert')).toHaveTextContent('Not saved');
  });
});

describe('ErrorState', () => {
  it('says what failed and what to do, offers to try again, and shows the request id', async () => {
    const retry = jest.fn();
    const error = new ApiError({ code: 'not_allowed', status: 403, requestId: 'request-7' });
    const { user } = renderUi(<ErrorState error={error} title="The list could not be loaded" onRetry={retry} />);
    const alert = screen.getByRole('alert');
    expect(alert).toHaveTextContent('The list could not be loaded');
    expect(
      await within(alert).findByText(
        'Your role does not allow this. If you need it for your work, ask your administrator.',
      ),
    ).toBeVisible();
    expect(within(alert).getByText('Reference for your administrator: request-7')).toBeVisible();
    await user.click(within(alert).getByRole('button', { name: 'Try again' }));
    expect(retry).toHaveBeenCalledTimes(1);
  });

  it('has words for a code it does not know and for what is no ApiError', async () => {
    renderUi(<ErrorState error={new ApiError({ code: 'brand_new', status: 418 })} />);
    expect(await screen.findByText('Something went wrong on our side. Please try again.')).toBeVisible();
  });
});

describe('EmptyState', () => {
  it('says what it is for and offers the next step', () => {
    renderUi(
      <EmptyState title="No organisations yet" action={<button type="button">Create one</button>}>
        Where people work.
      </EmptyState>,
    );
    expect(screen.getByText('No organisations yet')).toBeVisible();
    expect(screen.getByText('Where people work.')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Create one' })).toBeVisible();
  });
});

describe('Skeleton', () => {
  it('says that something is loading', () => {
    renderUi(<Skeleton />);
    expect(screen.getByText('Loading')).toBeInTheDocument();
  });
});

describe('ProgressBar', () => {
  it('is named by its words', () => {
    renderUi(
      <ProgressBar value={3} max={8}>
        3 of 8 lessons, 42 min left
      </ProgressBar>,
    );
    expect(screen.getByRole('progressbar', { name: '3 of 8 lessons, 42 min left' })).toHaveAttribute('value', '3');
  });
});

describe('StatusLabel', () => {
  it('carries its meaning in a word', () => {
    renderUi(
      <StatusLabel tone="passed" icon={Check}>
        Passed
      </StatusLabel>,
    );
    expect(screen.getByText('Passed')).toBeVisible();
  });
});

describe('TodoList', () => {
  it('reads every rule as to do or done', () => {
    renderUi(
      <TodoList label="To complete">
        <TodoLine isDone>Read the lessons</TodoLine>
        <TodoLine isDone={false}>Pass the quiz</TodoLine>
      </TodoList>,
    );
    const lines = within(screen.getByRole('list', { name: 'To complete' })).getAllByRole('listitem');
    expect(lines.map((line) => line.textContent)).toEqual(['DoneRead the lessons', 'To doPass the quiz']);
  });
});

describe('LoadMore', () => {
  it('says how much is shown and loads the next part', async () => {
    const load = jest.fn();
    const { user, rerender } = renderUi(<LoadMore shown={50} hasMore isLoading={false} onLoad={load} />);
    expect(screen.getByText('50 entries shown so far')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Show more' }));
    expect(load).toHaveBeenCalledTimes(1);
    rerender(<LoadMore shown={1} hasMore={false} isLoading={false} onLoad={load} />);
    expect(screen.getByText('1 entry')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull();
  });
});
