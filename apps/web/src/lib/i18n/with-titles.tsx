import { Fragment, type ReactNode } from 'react';

/** Stands in a translated sentence for a title that is drawn as an element (it may be in another language). Never in any text. */
export const TITLE = '\uE000';

/** A sentence with its titles put where `TITLE` stands, in order. */
export const withTitles = (sentence: string, titles: readonly ReactNode[]): ReactNode =>
  sentence.split(TITLE).map((words, index) => (
    // The parts of a sentence never change their order.
    <Fragment key={index}>
      {index > 0 && titles[index - 1]}
      {words}
    </Fragment>
  ));
