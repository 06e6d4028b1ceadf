metadata name = 'Summarize'
metadata description = 'All that Summarize needs in Azure, in the order in which an article comes by, and without keys.'

targetScope = 'subscription'

import { ContentFilter, Principal, Severity } from 'types.bicep'

@description('Required. Name of the azd environment; the resource group is named after it.')
@minLength(1)
@maxLength(64)
param environmentName string

@description('Required. Where everything stands.')
// azd offers the regions in which the subscription's quota bears the model that is the default below.
@metadata({ azd: { type: 'location', usageName: ['OpenAI.GlobalStandard.gpt-5.4-mini, 100'] } })
param location string

@description('Optional. How often, and how far apart, articles and digests are kept.')
param articleStorageSku 'Standard_LRS' | 'Standard_ZRS' | 'Standard_GRS' | 'Standard_GZRS' = 'Standard_LRS'

@description('Optional. Days for which deleted and overwritten articles can be brought back.')
@minValue(1)
@maxValue(365)
param recoveryDays int = 14

@description('Optional. Days for which a model reply is kept, so that the same article is not paid for twice.')
@minValue(1)
param replyDays int = 30

@description('Optional. Days without a change after which an article and its digest are deleted; 0: never.')
@minValue(0)
param articleDays int = 0

@description('Optional. Days for which logs and metrics are kept.')
@minValue(30)
@maxValue(730)
param logDays int = 30

@description('Optional. Who may upload articles straight to the storage account; absent: whoever deploys.')
param uploaders Principal[] = [
  {
    id: deployer().objectId
    // Only users have such a name.
    type: empty(deployer().?userPrincipalName) ? 'ServicePrincipal' : 'User'
  }
]

@description('Optional. Address of a model that is there already; absent: an Azure OpenAI account is made.')
param modelEndpoint string?

@description('Optional. Name of the model\'s deployment, at either.')
param modelDeployment string = 'summarize'

@description('Optional. Model of the account that is made.')
param modelName string = 'gpt-5.4-mini'

@description('Optional. Version of the model.')
param modelVersion string = '2026-03-17'

@description('Optional. Where prompts may be processed, and how they are paid for: GlobalStandard or another.')
param modelSku string = 'GlobalStandard'

@description('Optional. Thousands of tokens a minute.')
@minValue(1)
param modelCapacity int = 100

@description('Optional. Price of a million tokens sent; absent: costs are not told. Both prices or none.')
param inputPrice string?

@description('Optional. Price of a million tokens received.')
param outputPrice string?

@description('Optional. Currency of the prices, three letters of ISO 4217.')
@minLength(3)
@maxLength(3)
param currency string = 'USD'

@description('Optional. Tokens that may be spent in a UTC day; 0: no limit. Less than a call may take is never enough.')
@minValue(0)
param dailyTokens int = 0

@description('Optional. From which severity on hate is stopped.')
param filterHate Severity = 'High'

@description('Optional. From which severity on self-harm is stopped.')
param filterSelfHarm Severity = 'High'

@description('Optional. From which severity on sexual content is stopped.')
param filterSexual Severity = 'Medium'

@description('Optional. From which severity on violence is stopped. News reports violence.')
param filterViolence Severity = 'High'

@description('Optional. Instances that always wait for HTTP requests.')
@minValue(0)
param alwaysReadyHttp int = 0

@description('Optional. Instances that always wait for uploads.')
@minValue(0)
param alwaysReadyBlob int = 0

@description('Optional. Most instances at a time.')
@minValue(1)
@maxValue(1000)
param maximumInstances int = 40

@description('Optional. Memory of an instance.')
param instanceMemoryMB 512 | 2048 | 4096 = 2048

@description('Optional. Whether storage and model are reached through a virtual network alone.')
param privateNetwork bool = false

@description('''
Optional. Public address ranges that may call the API and upload to storage. None: everybody, but in a private network
nobody.
''')
param allowedClients string[] = []

@description('Optional. Who is told of alerts by mail.')
param alertEmail string?

@description('Optional. Further settings of the program by name, such as AzureOpenAI__MaxOutputTokens. No secrets.')
param settings { *: string } = {}

var abbreviations = loadJsonContent('abbreviations.json')
var token = toLower(uniqueString(subscription().id, environmentName, location))
var tags = { 'azd-env-name': environmentName }

var networkName = '${abbreviations.virtualNetwork}${token}'
var contentFilter ContentFilter = {
  hate: filterHate
  selfHarm: filterSelfHarm
  sexual: filterSexual
  violence: filterViolence
}
var makesModel = empty(modelEndpoint)
var clients = privateNetwork || !empty(allowedClients) ? allowedClients : null

var programWrites = {
  principalId: identity.outputs.principalId
  principalType: 'ServicePrincipal'
  role: 'Storage Blob Data Contributor'
}
var programQueues = {
  principalId: identity.outputs.principalId
  principalType: 'ServicePrincipal'
  role: 'Storage Queue Data Contributor'
}

// A package of the program, made by azd, in the host's account.
var packageContainer = 'app-package'

resource group 'Microsoft.Resources/resourceGroups@2025-04-01' = {
  name: '${abbreviations.resourceGroup}${environmentName}'
  location: location
  tags: tags
}

@description('Whom the program is to all others.')
module identity 'modules/identity.bicep' = {
  scope: group
  name: 'identity'
  params: {
    name: '${abbreviations.identity}${token}'
    location: location
    tags: tags
  }
}

@description('Whom Event Grid is to the container of dead letters: it may do nothing else.')
module eventIdentity 'modules/identity.bicep' = {
  scope: group
  name: 'event-identity'
  params: {
    name: '${abbreviations.identity}events-${token}'
    location: location
    tags: tags
  }
}

module monitoring 'modules/monitoring.bicep' = {
  scope: group
  name: 'monitoring'
  params: {
    workspaceName: '${abbreviations.logAnalytics}${token}'
    name: '${abbreviations.applicationInsights}${token}'
    location: location
    tags: tags
    retentionDays: logDays
    grants: [
      {
        principalId: identity.outputs.principalId
        principalType: 'ServicePrincipal'
        role: 'Monitoring Metrics Publisher'
      }
    ]
  }
}

module network 'modules/network.bicep' = if (privateNetwork) {
  scope: group
  name: 'network'
  params: {
    name: networkName
    location: location
    tags: tags
  }
}

@description('What users upload, and what the program makes of it. Names as in src/Summarize/Storage/Containers.cs.')
module articleStorage 'modules/storage.bicep' = {
  scope: group
  name: 'article-storage'
  params: {
    name: '${abbreviations.storage}articles${take(token, 13)}'
    location: location
    tags: tags
    sku: articleStorageSku
    containers: [
      {
        name: 'articles'
        grants: concat(
          [
            {
              principalId: identity.outputs.principalId
              principalType: 'ServicePrincipal'
              // The host asks for ownership of what it triggers on.
              role: 'Storage Blob Data Owner'
            }
          ],
          map(uploaders, uploader => {
            principalId: uploader.id
            principalType: uploader.type
            role: 'Storage Blob Data Contributor'
          })
        )
      }
      { name: 'digests', grants: [programWrites] }
      { name: 'replies', grants: [programWrites] }
      { name: 'ledger', grants: [programWrites] }
      {
        name: 'dead-letters'
        grants: [
          {
            principalId: eventIdentity.outputs.principalId
            principalType: 'ServicePrincipal'
            role: 'Storage Blob Data Contributor'
          }
        ]
      }
    ]
    queues: [
      { name: 'webjobs-blobtrigger-poison', grants: [programQueues] }
      // Where the host puts what it could not take from that queue.
      { name: 'webjobs-blobtrigger-poison-poison', grants: [programQueues] }
    ]
    retention: {
      recoveryDays: recoveryDays
      made: ['digests', 'ledger', 'replies']
      expiry: union(
        { replies: replyDays, 'dead-letters': 30, ledger: 90 },
        articleDays == 0 ? {} : { articles: articleDays, digests: articleDays }
      )
    }
    networkName: privateNetwork ? networkName : null
    allowedClients: allowedClients
  }
  dependsOn: [network]
}

@description('What the Functions host keeps for itself: keys, leases, receipts, the queue of uploads, the program.')
module hostStorage 'modules/storage.bicep' = {
  scope: group
  name: 'host-storage'
  params: {
    name: '${abbreviations.storage}host${token}'
    location: location
    tags: tags
    sku: 'Standard_LRS'
    containers: [{ name: packageContainer }]
    // The host makes containers and queues of its own, so these hold for all of the account.
    grants: [
      {
        principalId: identity.outputs.principalId
        principalType: 'ServicePrincipal'
        role: 'Storage Blob Data Owner'
      }
      programQueues
    ]
    networkName: privateNetwork ? networkName : null
  }
  dependsOn: [network]
}

module events 'modules/system-topic.bicep' = {
  scope: group
  name: 'events'
  params: {
    name: '${abbreviations.systemTopic}${token}'
    location: location
    tags: tags
    sourceId: articleStorage.outputs.id
    identityId: eventIdentity.outputs.id
  }
}

module openAI 'modules/openai.bicep' = if (makesModel) {
  scope: group
  name: 'openai'
  params: {
    name: '${abbreviations.openAI}${token}'
    location: location
    tags: tags
    deploymentName: modelDeployment
    modelName: modelName
    modelVersion: modelVersion
    sku: modelSku
    capacity: modelCapacity
    contentFilter: contentFilter
    grants: [
      {
        principalId: identity.outputs.principalId
        principalType: 'ServicePrincipal'
        role: 'Cognitive Services OpenAI User'
      }
    ]
    networkName: privateNetwork ? networkName : null
  }
  dependsOn: [network]
}

module app 'modules/function-app.bicep' = {
  scope: group
  name: 'function-app'
  params: {
    planName: '${abbreviations.plan}${token}'
    name: '${abbreviations.functionApp}${token}'
    location: location
    tags: tags
    identityId: identity.outputs.id
    packageContainerUri: '${hostStorage.outputs.blobEndpoint}${packageContainer}'
    alwaysReady: { http: alwaysReadyHttp, blob: alwaysReadyBlob }
    maximumInstances: maximumInstances
    instanceMemoryMB: instanceMemoryMB
    subnetId: network.?outputs.appSubnetId
    allowedClients: clients
    settings: union(
      {
        APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${identity.outputs.clientId};Authorization=AAD'
        APPLICATIONINSIGHTS_CONNECTION_STRING: monitoring.outputs.connectionString
        ArticleStorage__blobServiceUri: articleStorage.outputs.blobEndpoint
        ArticleStorage__clientId: identity.outputs.clientId
        ArticleStorage__credential: 'managedidentity'
        ArticleStorage__queueServiceUri: articleStorage.outputs.queueEndpoint
        AZURE_CLIENT_ID: identity.outputs.clientId
        AzureOpenAI__Deployment: modelDeployment
        AzureOpenAI__Endpoint: makesModel ? openAI!.outputs.endpoint : modelEndpoint!
        // Flex Consumption does not know a trigger that polls.
        AzureWebJobs_ArticleUploadedPolled_Disabled: 'true'
        // The host's own page at the root, which says that the app runs and advertises the service.
        AzureWebJobsDisableHomepage: 'true'
        AzureWebJobsStorage__accountName: hostStorage.outputs.name
        AzureWebJobsStorage__clientId: identity.outputs.clientId
        AzureWebJobsStorage__credential: 'managedidentity'
        // Of the host's telemetry. By default it reports five traces a second, and no log of any other, nor an error.
        OTEL_TRACES_SAMPLER: 'microsoft.fixed_percentage'
        OTEL_TRACES_SAMPLER_ARG: '1'
        // Of the storage's client in the host, which else may report each poll of a queue as two spans, day and night.
        AZURE_TRACING_DISABLED: 'true'
      },
      empty(inputPrice)
        ? {}
        : {
            AzureOpenAI__Currency: currency
            AzureOpenAI__InputPricePerMillionTokens: inputPrice!
            AzureOpenAI__OutputPricePerMillionTokens: outputPrice!
          },
      // A question that a minute's quota cannot hold with its reply is never answered: longer articles are split.
      makesModel ? { AzureOpenAI__MaxInputTokens: string(max(1000, min(120000, modelCapacity * 900))) } : {},
      dailyTokens == 0 ? {} : { Summarize__Budget__DailyTokens: string(dailyTokens) },
      settings
    )
  }
}

module alerts 'modules/alerts.bicep' = {
  scope: group
  name: 'alerts'
  params: {
    location: location
    tags: tags
    componentId: monitoring.outputs.id
    rulePrefix: abbreviations.queryRule
    groupName: '${abbreviations.actionGroup}${token}'
    dailyTokens: dailyTokens
    email: empty(alertEmail) ? null : alertEmail
  }
}

@description('For azd, and for tools that look where the app stands.')
output AZURE_LOCATION string = location

@description('For azd, and for tools that log in as azd did.')
output AZURE_TENANT_ID string = tenant().tenantId

@description('For subscribe.sh.')
output AZURE_RESOURCE_GROUP string = group.name

@description('For subscribe.sh.')
output FUNCTION_APP_NAME string = app.outputs.name

@description('For subscribe.sh.')
output EVENT_TOPIC_NAME string = events.outputs.name

@description('For subscribe.sh.')
output EVENT_IDENTITY_ID string = eventIdentity.outputs.id

@description('For subscribe.sh, and for those who upload.')
output ARTICLE_STORAGE_NAME string = articleStorage.outputs.name

@description('For the check after a deployment, and for callers.')
output API_URL string = app.outputs.url
