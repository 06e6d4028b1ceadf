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

@description('Required. Tokens that may be spent in a UTC day; 0: no limit, and no alert.')
param dailyTokens int

@description('Optional. Who is told by mail. Absent: alerts only stand in the portal.')
param email string?

// The names are those of the program's meter, src/Summarize/Telemetry.cs. Its counts come as valueSum; of a level,
// which may be told several times in one row, the mean is taken.
var articles = join(
  [
    'customMetrics'
    'where name == "summarize.articles"'
    'extend state = tostring(customDimensions.state), reason = tostring(customDimensions.reason)'
  ],
  ' | '
)
var waiting = join(
  [
    'customMetrics'
    'where name == "summarize.articles.deferred.age"'
    'summarize value = iff(count() == 0, 86400.0, max(valueSum / valueCount))'
  ],
  ' | '
)
var spent = 'customMetrics | where name == "summarize.budget.used" | summarize value = max(valueSum / valueCount)'

var rules = concat(
  [
    {
      name: 'articles-failed'
      title: 'Articles failed'
      description: 'Articles have no digest and will get none by themselves. GET /api/articles?state=failed names them.'
      severity: 2
      window: 'PT15M'
      query: '${articles} | where state == "failed" | summarize value = sum(valueSum) by reason'
      dimensions: [{ name: 'reason', operator: 'Include', values: ['*'] }]
      threshold: 0
    }
    {
      name: 'articles-deferred'
      title: 'Articles are put off for more than an hour'
      description: join(
        [
          'A fault that should have passed has not, or no sweep has run for half an hour.'
          'GET /api/articles?state=deferred names the articles.'
        ],
        ' '
      )
      severity: 2
      // Each sweep tells it: every minute, or every six where there is much to do. Silence counts as a day.
      window: 'PT30M'
      query: waiting
      dimensions: []
      threshold: 3600
    }
  ],
  dailyTokens == 0
    ? []
    : [
        {
          name: 'budget-nearly-spent'
          title: 'Token budget at 80 percent'
          description: 'When the budget is spent, articles wait for the next day in UTC, and POST answers 429.'
          severity: 3
          window: 'PT15M'
          query: spent
          dimensions: []
          threshold: dailyTokens * 4 / 5
        }
      ]
)

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
      windowSize: rule.window
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
