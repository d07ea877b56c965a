namespace Vouch.App.Assistance;

/// <summary>Reads an answer to its end, up to a limit that no honest answer reaches.</summary>
internal sealed class AnswerLimit(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    private const int MostBytes = 256 * 1024;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        var whole = new MemoryStream();
        await using var content = await response.Content.ReadAsStreamAsync(cancellationToken);
        var buffer = new byte[16 * 1024];
        for (int read; (read = await content.ReadAsync(buffer, cancellationToken)) > 0;)
        {
            if (whole.Length + read > MostBytes)
            {
                response.Dispose();
                throw new ReachedException();
            }

            whole.Write(buffer, 0, read);
        }

        var kept = new ByteArrayContent(whole.ToArray());
        kept.Headers.ContentType = response.Content.Headers.ContentType;
        response.Content = kept;
        return response;
    }

    internal sealed class ReachedException() : Exception("The answer is longer than any that was asked for.");
}
