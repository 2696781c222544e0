"""
Where e-mail addresses are user names no two users have one. MiniStack 1.5.33 holds new users to that, and lets a
change of address break it.
https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminUpdateUserAttributes.html
"""

from ministack.core.responses import error_response_json
from ministack.services import cognito


def install():
    update = cognito._admin_update_user_attributes

    def updated(data):
        pool, refused = cognito._resolve_pool(data.get("UserPoolId"))
        wanted = cognito._attr_list_to_dict(data.get("UserAttributes", [])).get("email")
        if refused or not wanted or "email" not in (pool.get("UsernameAttributes") or []):
            return update(data)
        user, refused = cognito._resolve_user(pool, data.get("Username"))
        if refused:
            return refused
        holder, _ = cognito._resolve_user(pool, wanted)
        if holder is not None and holder is not user:
            return error_response_json("AliasExistsException", "An account with the email already exists.", 400)
        return update(data)

    cognito._admin_update_user_attributes = updated
