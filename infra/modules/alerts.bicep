metadata name = 'Alerts'
metadata description = 'What somebody should know of: articles that failed, that wait too long, a budget that runs out.'

import { Tags } from '../types.bicep'

@description('Required. Where the rules stand.')
param location string

@description('Required. Tags.')
param tags Tags

@description('Required. Resource id of the Application Insights component whose metrics are watched.')
param componentId string

@description('Required. What the names of the rules begin with.')
param rulePrefix string

@description('Required. Name of the group that is told.')
param groupName string

@description('Optional. Who is told by mail. Absent: alerts only stand in the portal.')
param email string?

// The names that the program's meter gives: see docs/operations.md.
var metrics = {
  articles: 'summarize.articles'
  deferredAge: 'summarize.articles.deferred.age'
  budgetUse: 'summarize.budget.use'
}
var deferredSeconds = 3600
var budgetShare = json('0.8')

var rules = [
  {
    name: 'articles-failed'
    title: 'Articles failed'
    description: 'Articles have no digest and will get none by themselves. GET /api/articles?state=failed names them.'
    severity: 2
    query: 'customMetrics | where name == "${metrics.articles}" | where tostring(customDimensions.state) == "failed" | extend reason = tostring(customDimensions.reason) | summarize value = sum(valueSum) by reason'
    dimensions: [{ name: 'reason', operator: 'Include', values: ['*'] }]
    threshold: 0
  }
  {
    name: 'articles-deferred'
    title: 'Articles wait for more than an hour'
    description: 'A fault that should have passed has not: quota, outage or budget. GET /api/articles?state=deferred names the articles.'
    severity: 2
    query: 'customMetrics | where name == "${metrics.deferredAge}" | summarize value = max(valueMax)'
    dimensions: []
    threshold: deferredSeconds
  }
  {
    name: 'budget-nearly-spent'
    title: 'Token budget at 80 percent'
    description: 'When the budget of the day is spent, articles wait for the next day and POST answers 429.'
    severity: 3
    query: 'customMetrics | where name == "${metrics.budgetUse}" | summarize value = max(valueMax)'
    dimensions: []
    threshold: budgetShare
  }
]

resource group 'Microsoft.Insights/actionGroups@2023-01-01' = if (email != null) {
  name: groupName
  location: 'global'
  tags: tags
  properties: {
    enabled: true
    groupShortName: 'summarize'
    emailReceivers: [{ name: 'newsroom', emailAddress: email!, useCommonAlertSchema: true }]
  }
}

resource alerts 'Microsoft.Insights/scheduledQueryRules@2026-03-01' = [
  for rule in rules: {
    name: '${rulePrefix}${rule.name}'
    location: location
    tags: tags
    kind: 'LogAlert'
    properties: {
      displayName: rule.title
      description: rule.description
      severity: rule.severity
      enabled: true
      autoMitigate: true
      scopes: [componentId]
      evaluationFrequency: 'PT15M'
      windowSize: 'PT15M'
      criteria: {
        allOf: [
          {
            query: rule.query
            metricMeasureColumn: 'value'
            timeAggregation: 'Maximum'
            operator: 'GreaterThan'
            threshold: rule.threshold
            dimensions: rule.dimensions
            failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
          }
        ]
      }
      actions: { actionGroups: email == null ? [] : [group.id] }
    }
  }
]
