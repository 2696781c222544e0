import { RemovalPolicy } from 'aws-cdk-lib';
import {
  AttributeType,
  Billing,
  ProjectionType,
  StreamViewType,
  TableEncryptionV2,
  TableV2,
} from 'aws-cdk-lib/aws-dynamodb';
import { Construct } from 'constructs';
import {
  certificatesById,
  certificatesByImport,
  certificatesByStatusList,
  indexedImport,
} from '../lambdas/adapters/certificates-index.ts';
import {
  contactsByAddress,
  contactsByImport,
  indexedAddress,
  indexedSetBy,
} from '../lambdas/adapters/contacts-index.ts';

/** The institute's memory. What a table holds under which key is said in `docs/architecture.md`. */
export class Tables extends Construct {
  /** The register of certificates; its stream drives activation. */
  readonly certificates: TableV2;
  /** Contacts, links, profiles, sessions and tokens; its stream tells of new links and changed contacts. */
  readonly accounts: TableV2;
  /** Imports, and what expires: rate limits, spent captchas, idempotency. */
  readonly operations: TableV2;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    const kept = {
      billing: Billing.onDemand(),
      encryption: TableEncryptionV2.awsManagedKey(),
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    };
    const composite = {
      partitionKey: { name: 'pk', type: AttributeType.STRING },
      sortKey: { name: 'sk', type: AttributeType.STRING },
    };

    this.certificates = new TableV2(this, 'certificates', {
      ...kept,
      ...composite,
      dynamoStream: StreamViewType.NEW_IMAGE,
      globalSecondaryIndexes: [
        {
          indexName: certificatesById,
          partitionKey: { name: 'id', type: AttributeType.STRING },
          projectionType: ProjectionType.KEYS_ONLY,
        },
        {
          indexName: certificatesByImport,
          partitionKey: { name: indexedImport, type: AttributeType.STRING },
          // What is taken back together is done student by student.
          sortKey: { name: 'pk', type: AttributeType.STRING },
          projectionType: ProjectionType.KEYS_ONLY,
        },
        {
          indexName: certificatesByStatusList,
          partitionKey: { name: 'statusList', type: AttributeType.STRING },
          sortKey: { name: 'state', type: AttributeType.STRING },
          projectionType: ProjectionType.INCLUDE,
          nonKeyAttributes: ['statusIndex'],
        },
      ],
    });
    this.accounts = new TableV2(this, 'accounts', {
      ...kept,
      ...composite,
      dynamoStream: StreamViewType.NEW_AND_OLD_IMAGES,
      timeToLiveAttribute: 'ttl',
      globalSecondaryIndexes: [
        {
          indexName: contactsByAddress,
          partitionKey: { name: indexedAddress, type: AttributeType.STRING },
        },
        {
          indexName: contactsByImport,
          partitionKey: { name: indexedSetBy, type: AttributeType.STRING },
          sortKey: { name: 'pk', type: AttributeType.STRING },
          projectionType: ProjectionType.KEYS_ONLY,
        },
      ],
    });
    this.operations = new TableV2(this, 'operations', {
      ...kept,
      partitionKey: { name: 'pk', type: AttributeType.STRING },
      timeToLiveAttribute: 'ttl',
    });
  }
}
