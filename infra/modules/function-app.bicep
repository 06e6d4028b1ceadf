metadata name = 'Function app'
metadata description = 'The program: a Flex Consumption plan, and the function app on it.'

import { Tags } from '../types.bicep'

@description('Required. Name of the plan.')
param planName string

@description('Required. Name of the function app, and the first part of its address.')
param name string

@description('Required. Where both stand.')
param location string

@description('Required. Tags.')
param tags Tags

@description('Required. Resource id of the identity that the program runs as.')
param identityId string

@description('Required. Address of the container that the program is deployed to.')
param packageContainerUri string

@description('Required. Settings, which the program reads as environment variables.')
param settings { *: string }

@description('Required. Instances that never stop, by what they wait for: http, blob or function:NAME.')
param alwaysReady { *: int }

@description('Required. Most instances at a time.')
@minValue(1)
@maxValue(1000)
param maximumInstances int

@description('Required. Memory of an instance.')
param instanceMemoryMB 512 | 2048 | 4096

@description('Optional. Subnet through which the program calls others. Absent: it does so over the internet.')
param subnetId string?

@description('''
Optional. Public address ranges that may call the app. Event Grid always may, or no upload would be noticed.
Absent: everybody may; function keys guard what is not open to all.
''')
param allowedClients string[]?

var host = loadJsonContent('../../host.json')

var eventGridRule = {
  name: 'event-grid'
  priority: 100
  action: 'Allow'
  tag: 'ServiceTag'
  ipAddress: 'AzureEventGrid'
}
var clientRules = map(allowedClients ?? [], (range, i) => {
  name: 'client-${i}'
  priority: 200 + i
  action: 'Allow'
  ipAddress: range
})

resource plan 'Microsoft.Web/serverfarms@2025-03-01' = {
  name: planName
  location: location
  tags: tags
  kind: 'functionapp'
  sku: { name: 'FC1', tier: 'FlexConsumption' }
  properties: { reserved: true }
}

resource app 'Microsoft.Web/sites@2025-03-01' = {
  name: name
  location: location
  // azd finds the app by this name of a service in azure.yaml.
  tags: union(tags, { 'azd-service-name': 'api' })
  kind: 'functionapp,linux'
  identity: { type: 'UserAssigned', userAssignedIdentities: { '${identityId}': {} } }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    publicNetworkAccess: 'Enabled'
    virtualNetworkSubnetId: subnetId
    functionAppConfig: {
      runtime: { name: 'dotnet-isolated', version: '10.0' }
      deployment: {
        storage: {
          type: 'blobContainer'
          value: packageContainerUri
          authentication: { type: 'UserAssignedIdentity', userAssignedIdentityResourceId: identityId }
        }
      }
      scaleAndConcurrency: {
        alwaysReady: map(filter(items(alwaysReady), group => group.value > 0), group => {
          name: group.key
          instanceCount: group.value
        })
        maximumInstanceCount: maximumInstances
        instanceMemoryMB: instanceMemoryMB
        triggers: { http: { perInstanceConcurrency: host.extensions.http.maxConcurrentRequests } }
      }
    }
    siteConfig: {
      appSettings: map(items(settings), setting => { name: setting.key, value: setting.value })
      ftpsState: 'Disabled'
      http20Enabled: true
      minTlsVersion: '1.2'
      scmMinTlsVersion: '1.2'
      ipSecurityRestrictions: allowedClients == null ? [] : concat([eventGridRule], clientRules)
      ipSecurityRestrictionsDefaultAction: allowedClients == null ? 'Allow' : 'Deny'
    }
  }

  // Deployments come with an identity as well: no user name and password.
  resource noFtpPassword 'basicPublishingCredentialsPolicies' = {
    name: 'ftp'
    properties: { allow: false }
  }

  resource noScmPassword 'basicPublishingCredentialsPolicies' = {
    name: 'scm'
    properties: { allow: false }
  }
}

@description('Its name.')
output name string = app.name

@description('Its address.')
output url string = 'https://${app.properties.defaultHostName}'
