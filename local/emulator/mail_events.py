"""
SES tells its configuration sets' topics what becomes of each mail, which MiniStack 1.5.33 does for the topics of an
identity only. Here every mail arrives, but for those to the addresses of SES's mailbox simulator.
https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-examples.html
https://docs.aws.amazon.com/ses/latest/dg/send-an-email-from-console.html
"""

import functools
import re
from datetime import datetime, timezone
from email.utils import parseaddr

from ministack.core.responses import get_account_id, get_region
from ministack.services import ses, ses_v2


def install():
    ses._send_email = _telling(ses._send_email)
    ses._send_raw_email = _telling(ses._send_raw_email)


def _telling(send):
    @functools.wraps(send)
    def wrapper(params):
        status, headers, body = send(params)
        message_id = re.search(rb"<MessageId>(.*?)</MessageId>", body)
        if status == 200 and message_id:
            _tell(params, message_id.group(1).decode())
        return status, headers, body

    return wrapper


def _tell(params, message_id):
    configuration_set = ses._p(params, "ConfigurationSetName")
    destinations = (ses_v2._config_sets.get(configuration_set) or {}).get("EventDestinations") or {}
    recipients = [
        parseaddr(recipient)[1]
        for prefix in ("Destination.ToAddresses.member", "Destinations.member")
        for recipient in ses._collect_list(params, prefix)
    ]
    now = datetime.now(timezone.utc).isoformat(timespec="milliseconds").replace("+00:00", "Z")
    source = parseaddr(ses._p(params, "Source"))[1]
    mail = {
        "timestamp": now,
        "source": source,
        "sourceArn": f"arn:aws:ses:{get_region()}:{get_account_id()}:identity/{source}",
        "sendingAccountId": get_account_id(),
        "messageId": message_id,
        "destination": recipients,
        "headersTruncated": False,
        "tags": {"ses:configuration-set": [configuration_set]},
    }
    for recipient in recipients:
        for kind, cause in _outcomes(recipient):
            event = {"eventType": kind, "mail": mail, **ses._notification_detail(kind, recipient, now, cause)}
            for destination in destinations.values():
                if destination.get("Enabled") and kind.upper() in destination.get("MatchingEventTypes", []):
                    ses._publish_notification(destination["SnsDestination"]["TopicArn"], event)


def _outcomes(recipient):
    name, _, domain = recipient.lower().partition("@")
    arrives = (("Delivery", None),)
    if domain != ses._SIMULATOR_DOMAIN:
        return arrives
    return ses._SIMULATOR_OUTCOMES.get(name.split("+")[0], arrives)
