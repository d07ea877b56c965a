using System.Threading.RateLimiting;

namespace Vouch.Web.Host;

/// <summary>How often one address may try what guessing would abuse.</summary>
public static class RateLimits
{
    public const string SignIn = "sign-in";
    public const string Links = "links";

    public static IServiceCollection AddVouchRateLimits(this IServiceCollection services) =>
        services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.AddPolicy(SignIn, context => PerAddress(context, permits: 20, HttpMethods.IsPost(context.Request.Method)));
            options.AddPolicy(Links, context => PerAddress(context, permits: 60, limited: true));
        });

    private static RateLimitPartition<string> PerAddress(HttpContext context, int permits, bool limited) =>
        limited
            ? RateLimitPartition.GetSlidingWindowLimiter(
                context.Connection.RemoteIpAddress?.ToString() ?? "unknown",
                _ => new SlidingWindowRateLimiterOptions { PermitLimit = permits, Window = TimeSpan.FromMinutes(1), SegmentsPerWindow = 6 })
            : RateLimitPartition.GetNoLimiter("reading");
}
