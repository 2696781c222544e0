"""
A reference to a secret in a template is its ARN; MiniStack 1.5.33 gives its name, which no policy matches.
https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-secretsmanager-secret.html
"""

from ministack.services import secretsmanager
from ministack.services.cloudformation import provisioners


def install():
    handler = provisioners._RESOURCE_HANDLERS["AWS::SecretsManager::Secret"]
    create, update, delete = handler["create"], handler["update"], handler["delete"]

    def created(*args):
        _, attributes = create(*args)
        return attributes["Arn"], attributes

    def updated(arn, *args, **kwargs):
        _, attributes = update(_name(arn), *args, **kwargs)
        return attributes["Arn"], attributes

    def deleted(arn, *args):
        return delete(_name(arn), *args)

    handler.update(create=created, update=updated, delete=deleted)


def _name(arn):
    return next((name for name, secret in secretsmanager._secrets.items() if secret["ARN"] == arn), arn)
