import { expect } from 'chai';
import { BudgetSpent, WorkBudget } from '../../lib/engine/work-budget.js';

describe('engine/work-budget', function () {
  it('gives a field half of what is left', function () {
    const budget = new WorkBudget(100);
    budget.spend(50);
    expect(() => budget.spend(1)).to.throw(BudgetSpent);
    budget.startField();
    budget.spend(25);
    expect(() => budget.spend(1)).to.throw(BudgetSpent);
  });

  it('leaves the neighbours of a greedy field their share', function () {
    const budget = new WorkBudget(100);
    expect(() => budget.spend(1000)).to.throw(BudgetSpent);
    budget.startField();
    budget.spend(25);
    expect(() => budget.spend(1)).to.throw(BudgetSpent);
  });

  it('leaves what a field did not spend to the next', function () {
    const budget = new WorkBudget(100);
    budget.startField();
    budget.spend(10);
    budget.startField();
    budget.spend(45);
    expect(() => budget.spend(1)).to.throw(BudgetSpent);
  });

  it('takes nothing from a field that spent all', function () {
    const budget = new WorkBudget(8);
    expect(() => budget.spend(5)).to.throw(BudgetSpent);
    expect(() => budget.spend(1)).to.throw(BudgetSpent);
    expect(() => budget.spend(0)).to.not.throw();
  });

  it('begins anew with the next record', function () {
    const budget = new WorkBudget(100);
    expect(() => budget.spend(1000)).to.throw(BudgetSpent);
    budget.reset();
    expect(() => budget.spend(50)).to.not.throw();
  });

  it('never runs out: many fields of nothing cost nothing', function () {
    const budget = new WorkBudget(4);
    for (let i = 0; i < 1000; i++) {
      budget.startField();
      budget.spend(0);
    }
    budget.startField();
    expect(() => budget.spend(2)).to.not.throw();
  });

  it('carries nothing in its error', function () {
    const error = new BudgetSpent();
    expect(error.message).to.equal('');
    expect(error.name).to.equal('BudgetSpent');
    expect(Object.keys(error)).to.deep.equal(['name']);
  });
});
