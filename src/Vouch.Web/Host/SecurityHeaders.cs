namespace Vouch.Web.Host;

internal static class SecurityHeaders
{
    public static HeaderPolicyCollection Create() =>
        new HeaderPolicyCollection()
            .AddFrameOptionsDeny()
            .AddContentTypeOptionsNoSniff()
            .AddReferrerPolicyNoReferrer() // a signed link never travels in a Referer
            .AddCrossOriginOpenerPolicy(policy => policy.SameOrigin())
            .AddCrossOriginResourcePolicy(policy => policy.SameOrigin())
            .AddPermissionsPolicy(policy =>
            {
                policy.AddDefaultSecureDirectives();
                policy.AddCustomFeature("publickey-credentials-get", "self"); // passkeys
            })
            .AddContentSecurityPolicy(policy =>
            {
                policy.AddDefaultSrc().None();
                policy.AddScriptSrc().Self();
                policy.AddStyleSrc().Self();
                policy.AddImgSrc().Self().Data();
                policy.AddFontSrc().Self();
                policy.AddConnectSrc().Self();
                policy.AddFormAction().Self();
                policy.AddBaseUri().None();
                policy.AddFrameAncestors().None();
                policy.AddManifestSrc().Self();
            });
}
