import { DefaultNamingStrategy, type NamingStrategyInterface, Table } from 'typeorm';

const snakeCase = (name: string): string =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1_$2')
    .toLowerCase();

const tableOf = (tableOrName: Table | string): string => {
  const name = tableOrName instanceof Table ? tableOrName.name : tableOrName;
  return name.split('.').at(-1) ?? name;
};

/** PostgreSQL cuts identifiers at 63 bytes without a word; a hash keeps long ones distinct. */
const MAX_IDENTIFIER = 63;

/** snake_case names that say what they are (`enrolment_person_id_fk`), so that an error or a plan can be read. */
export class SnakeCaseNaming extends DefaultNamingStrategy implements NamingStrategyInterface {
  override tableName(className: string, given: string | undefined): string {
    return given ?? snakeCase(className.replace(/Entity$/, ''));
  }

  override columnName(property: string, given: string | undefined, prefixes: string[]): string {
    return [...prefixes.map(snakeCase), given ?? snakeCase(property)].join('_');
  }

  override relationName(property: string): string {
    return snakeCase(property);
  }

  override joinColumnName(relation: string, referencedColumn: string): string {
    return `${snakeCase(relation)}_${referencedColumn}`;
  }

  override primaryKeyName(table: Table | string): string {
    return this.identifier([tableOf(table)], 'pk');
  }

  override uniqueConstraintName(table: Table | string, columns: string[]): string {
    return this.identifier([tableOf(table), ...columns], 'uq');
  }

  override foreignKeyName(table: Table | string, columns: string[]): string {
    return this.identifier([tableOf(table), ...columns], 'fk');
  }

  override indexName(table: Table | string, columns: string[], where?: string): string {
    const suffix = where === undefined ? 'ix' : `${this.hash(where).slice(0, 6)}_ix`;
    return this.identifier([tableOf(table), ...columns], suffix);
  }

  override checkConstraintName(table: Table | string, expression: string): string {
    return this.identifier([tableOf(table), this.hash(expression).slice(0, 8)], 'ck');
  }

  private identifier(parts: string[], suffix: string): string {
    const name = `${parts.join('_')}_${suffix}`;
    if (name.length <= MAX_IDENTIFIER) return name;
    const tail = `_${this.hash(name).slice(0, 8)}_${suffix}`;
    return name.slice(0, MAX_IDENTIFIER - tail.length) + tail;
  }
}
