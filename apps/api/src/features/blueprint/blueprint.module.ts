import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { BlueprintsController } from './blueprints.controller.js';
import { BlueprintsRepository } from './blueprints.repository.js';
import { BlueprintsService } from './blueprints.service.js';
import { FrameworkVersionEntity } from './framework-version.entity.js';

@Module({
  imports: [TypeOrmModule.forFeature([FrameworkVersionEntity])],
  controllers: [BlueprintsController],
  providers: [BlueprintsRepository, BlueprintsService],
  exports: [BlueprintsService],
})
export class BlueprintModule {}
