metadata name = 'Network'
metadata description = 'A virtual network: a subnet for the app, one for private endpoints, and their DNS zones.'

import { Tags } from '../types.bicep'

@description('Required. Its name.')
param name string

@description('Required. Where it stands.')
param location string

@description('Required. Tags.')
param tags Tags

@description('Optional. Its addresses; a /24 is enough.')
param addressPrefix string = '10.20.0.0/24'

var zoneNames = [
  'privatelink.blob.${environment().suffixes.storage}'
  'privatelink.openai.azure.com'
  'privatelink.queue.${environment().suffixes.storage}'
]

resource network 'Microsoft.Network/virtualNetworks@2026-03-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    addressSpace: { addressPrefixes: [addressPrefix] }
    subnets: [
      {
        name: 'app'
        properties: {
          addressPrefix: cidrSubnet(addressPrefix, 26, 0)
          // Flex Consumption asks for just this one.
          delegations: [{ name: 'app', properties: { serviceName: 'Microsoft.App/environments' } }]
        }
      }
      {
        name: 'endpoints'
        properties: { addressPrefix: cidrSubnet(addressPrefix, 26, 1) }
      }
    ]
  }

  resource appSubnet 'subnets' existing = { name: 'app' }
}

resource zones 'Microsoft.Network/privateDnsZones@2024-06-01' = [
  for zoneName in zoneNames: {
    name: zoneName
    location: 'global'
    tags: tags
  }
]

resource links 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2024-06-01' = [
  for i in range(0, length(zoneNames)): {
    parent: zones[i]
    name: name
    location: 'global'
    tags: tags
    properties: {
      registrationEnabled: false
      virtualNetwork: { id: network.id }
    }
  }
]

@description('Subnet of the function app.')
output appSubnetId string = network::appSubnet.id
