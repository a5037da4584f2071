// Loaded before each spec file: packages that are still CommonJS otherwise require Nest in a cycle.
import 'reflect-metadata';
import '@nestjs/common';
import '@nestjs/core';
