metadata name = 'Monitoring'
metadata description = 'Log Analytics, and Application Insights on top, which takes telemetry from identities alone.'

import { roles } from '../roles.bicep'
import { Grant, Tags } from '../types.bicep'

@description('Required. Name of the workspace.')
param workspaceName string

@description('Required. Name of the Application Insights component.')
param name string

@description('Required. Where both stand.')
param location string

@description('Required. Tags.')
param tags Tags

@description('Required. Days for which logs and metrics are kept.')
@minValue(30)
@maxValue(730)
param retentionDays int

@description('Required. Who may do what with the component.')
param grants Grant[]

resource workspace 'Microsoft.OperationalInsights/workspaces@2026-03-01' = {
  name: workspaceName
  location: location
  tags: tags
  properties: {
    features: { disableLocalAuth: true }
    retentionInDays: retentionDays
    sku: { name: 'PerGB2018' }
  }
}

resource component 'Microsoft.Insights/components@2020-02-02' = {
  name: name
  location: location
  tags: tags
  kind: 'web'
  properties: {
    Application_Type: 'web'
    DisableLocalAuth: true
    WorkspaceResourceId: workspace.id
  }
}

resource assignments 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for grant in grants: {
    name: guid(component.id, grant.principalId, roles[grant.role])
    scope: component
    properties: {
      principalId: grant.principalId
      principalType: grant.principalType
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles[grant.role])
    }
  }
]

@description('Resource id of the component.')
output id string = component.id

@description('Where telemetry goes. No secret: the component takes nothing without an identity.')
output connectionString string = component.properties.ConnectionString
