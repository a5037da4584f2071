import { jest } from '@jest/globals';
import { act } from '@testing-library/react';

/** Observers made by the page, so that a test can scroll for the reader. */
let observers: { callback: IntersectionObserverCallback; observer: IntersectionObserver }[] = [];

class FakeIntersectionObserver implements IntersectionObserver {
  readonly root = null;
  readonly rootMargin = '';
  readonly scrollMargin = '';
  readonly thresholds = [];

  constructor(callback: IntersectionObserverCallback) {
    observers.push({ callback, observer: this });
  }

  observe(): void {}

  unobserve(): void {}

  takeRecords(): IntersectionObserverEntry[] {
    return [];
  }

  disconnect(): void {
    observers = observers.filter(({ observer }) => observer !== this);
  }
}

/** jsdom has no layout: where the page would scroll to is kept instead. */
export const prepareReading = (): { scrolledTo: () => string[] } => {
  const scrolled: string[] = [];
  observers = [];
  window.IntersectionObserver = FakeIntersectionObserver;
  window.scrollBy = () => undefined;
  jest.spyOn(window, 'scrollBy');
  Element.prototype.scrollIntoView = function scrollIntoView(this: Element) {
    scrolled.push(this.id);
  };
  return { scrolledTo: () => scrolled };
};

/** The reader has come to this block. */
export const readTo = (blockKey: string): void => {
  const target = document.getElementById(blockKey);
  if (!target) throw new Error(`No block ${blockKey} on the page`);
  const entry = { isIntersecting: true, target } as unknown as IntersectionObserverEntry;
  act(() => {
    for (const { callback, observer } of observers) callback([entry], observer);
  });
};
