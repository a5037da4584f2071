import { describe, expect, it, jest } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import { useState } from 'react';
import { renderUi } from '../../testing/render.js';
import { DataTable } from './data-table.js';
import type { Sort } from './data-table.types.js';

type Person = { id: string; name: string; lessons: number };

const PEOPLE: readonly Person[] = [
  { id: '1', name: 'Alex Dimou', lessons: 3 },
  { id: '2', name: 'Sofia Petrova', lessons: 8 },
];

const suspend = jest.fn();

const People = () => {
  const [sort, setSort] = useState<Sort>({ column: 'name', direction: 'ascending' });
  return (
    <>
      <DataTable
        caption="People"
        columns={[
          { id: 'name', header: 'Name', cell: (person) => person.name, isSortable: true },
          { id: 'lessons', header: 'Lessons', cell: (person) => person.lessons, isNumeric: true, isSortable: true },
        ]}
        rows={PEOPLE}
        rowKey={(person) => person.id}
        sort={sort}
        onSort={setSort}
        rowActions={(person) => ({
          label: `Actions for ${person.name}`,
          items: [{ id: 'suspend', label: 'Suspend', onSelect: () => suspend(person.id) }],
        })}
      />
      <p>{`${sort.column} ${sort.direction}`}</p>
    </>
  );
};

describe('DataTable', () => {
  it('is a table with a name, row headers and cells', () => {
    renderUi(<People />);
    const table = screen.getByRole('table', { name: 'People' });
    expect(
      within(table)
        .getAllByRole('columnheader')
        .map((header) => header.textContent),
    ).toEqual(['Name', 'Lessons', 'Actions']);
    const row = within(table).getByRole('row', { name: /Sofia Petrova/ });
    expect(within(row).getByRole('rowheader')).toHaveTextContent('Sofia Petrova');
    expect(within(row).getByRole('cell', { name: '8' })).toBeVisible();
  });

  it('can be scrolled with the keyboard', async () => {
    const { user } = renderUi(<People />);
    await user.tab();
    await user.tab();
    expect(screen.getByRole('region', { name: 'People' })).toHaveFocus();
  });

  it('sorts by its header and says how it is sorted', async () => {
    const { user } = renderUi(<People />);
    expect(screen.getByRole('columnheader', { name: 'Name' })).toHaveAttribute('aria-sort', 'ascending');
    await user.click(screen.getByRole('button', { name: 'Name' }));
    expect(screen.getByText('name descending')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Lessons' }));
    expect(screen.getByText('lessons ascending')).toBeVisible();
    expect(screen.getByRole('columnheader', { name: 'Name' })).toHaveAttribute('aria-sort', 'none');
  });

  it('sorts by a list, for cards on a phone', async () => {
    const { user } = renderUi(<People />);
    await user.selectOptions(screen.getByRole('combobox', { name: 'Sort by' }), 'Lessons, descending');
    expect(screen.getByText('lessons descending')).toBeVisible();
  });

  it('has the acts on a row in one menu', async () => {
    const { user } = renderUi(<People />);
    await user.click(screen.getByRole('button', { name: 'Actions for Sofia Petrova' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Suspend' }));
    await waitFor(() => expect(suspend).toHaveBeenCalledWith('2'));
  });
});
