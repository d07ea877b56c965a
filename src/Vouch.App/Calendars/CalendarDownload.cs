using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Options;
using Vouch.Domain;
using Vouch.Domain.Calendars;

namespace Vouch.App.Calendars;

/// <summary>
/// Fetches a calendar from an address a person gave. That makes this server a caller on somebody else's word, so it goes only to public
/// addresses, checked on the connection itself after the name was looked up, each redirect again; without cookies, proxy or retry, within
/// limits of time and size. Nothing of address or answer is logged.
/// </summary>
public sealed class CalendarDownload : IDisposable
{
    public const int MostBytes = 5 << 20;

    private const int MostRedirects = 3;

    private readonly CalendarOptions _options;
    private readonly HttpClient _http;

    public CalendarDownload(IOptions<CalendarOptions> options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options.Value;
        _http = new(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
            ConnectTimeout = TimeSpan.FromSeconds(5),
            MaxResponseHeadersLength = 32,
            PooledConnectionLifetime = TimeSpan.FromMinutes(1),
            ConnectCallback = ConnectAsync,
        })
        {
            Timeout = Timeout.InfiniteTimeSpan, // the whole way is timed below
        };
        _http.DefaultRequestHeaders.Accept.ParseAdd("text/calendar, */*;q=0.1");
        _http.DefaultRequestHeaders.UserAgent.ParseAdd("Vouch-calendar-reader");
    }

    public async Task<Result<byte[]>> FetchAsync(Uri address, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(_options.TimeoutSeconds));
        try
        {
            return await FollowAsync(address, patience.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return BusyProblems.TooSlow;
        }
        catch (HttpRequestException refused) when (refused.InnerException is NotPublicException)
        {
            return BusyProblems.NotPublic;
        }
        catch (Exception broken) when (broken is HttpRequestException or IOException or SocketException)
        {
            return BusyProblems.Unreachable;
        }
    }

    public void Dispose() => _http.Dispose();

    private async Task<Result<byte[]>> FollowAsync(Uri address, CancellationToken cancellationToken)
    {
        for (var hop = 0; hop <= MostRedirects; hop++)
        {
            using var answer = await _http.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            if ((int)answer.StatusCode is >= 300 and < 400 && answer.Headers.Location is { } location)
            {
                var next = CalendarAddress.Read(new Uri(address, location).AbsoluteUri, _options.AllowLoopback);
                if (!next.Succeeded)
                {
                    return BusyProblems.Redirected;
                }

                address = next.Value;
                continue;
            }

            return answer.IsSuccessStatusCode ? await ReadAsync(answer.Content, cancellationToken) : BusyProblems.Refused;
        }

        return BusyProblems.Redirected;
    }

    private static async Task<Result<byte[]>> ReadAsync(HttpContent content, CancellationToken cancellationToken)
    {
        if (content.Headers.ContentLength > MostBytes)
        {
            return BusyProblems.TooLarge;
        }

        await using var stream = await content.ReadAsStreamAsync(cancellationToken);
        using var kept = new MemoryStream();
        var buffer = new byte[64 << 10];
        int read;
        while ((read = await stream.ReadAsync(buffer, cancellationToken)) > 0)
        {
            if (kept.Length + read > MostBytes)
            {
                return BusyProblems.TooLarge;
            }

            kept.Write(buffer, 0, read);
        }

        return kept.ToArray();
    }

    // The addresses that are checked are the ones that are called: a name that answers differently the second time gains nothing.
    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var addresses = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, cancellationToken);
        if (addresses.Length == 0 || !Array.TrueForAll(addresses, IsAllowed))
        {
            throw new NotPublicException();
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, context.DnsEndPoint.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private bool IsAllowed(IPAddress address) => PublicAddress.Is(address) || (_options.AllowLoopback && IPAddress.IsLoopback(address));

    private sealed class NotPublicException : Exception;
}
