import { Duration } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { FilterPattern, type ILogGroup, MetricFilter } from 'aws-cdk-lib/aws-logs';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';

export interface LogAlarmProps {
  readonly logGroup: ILogGroup;
  /** How the messages of the log begin that it is about: in ASCII, as patterns are written. */
  readonly prefix: string;
  /** What the metric is called that counts them. */
  readonly metricName: string;
  /** How often it is said on one day before it rings. @default 1 */
  readonly threshold?: number;
  /** What the operator reads. */
  readonly description: string;
  readonly alarmTopic: ITopic;
}

/** An alarm about what a function says in its log. It counts nothing, and costs nothing, as long as nothing is said. */
export class LogAlarm extends Construct {
  constructor(scope: Construct, id: string, props: LogAlarmProps) {
    super(scope, id);
    const filter = new MetricFilter(this, 'filter', {
      logGroup: props.logGroup,
      filterPattern: FilterPattern.stringValue('$.message', '=', `${props.prefix}*`),
      metricNamespace: 'PorteDocument',
      metricName: props.metricName,
      metricValue: '1',
    });
    const alarm = new Alarm(this, 'alarm', {
      alarmDescription: props.description,
      metric: filter.metric({ statistic: 'Sum', period: Duration.days(1) }),
      threshold: props.threshold ?? 1,
      evaluationPeriods: 1,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
    alarm.addAlarmAction(new SnsAction(props.alarmTopic));
  }
}
