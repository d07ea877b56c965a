using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Vouch.App.Calendars;

namespace Vouch.Tests.App.Calendars;

/// <summary>What this server may be made to call, and how long and how much it listens.</summary>
public sealed class CalendarDownloadTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("8.8.8.8", true)]
    [InlineData("100.63.255.255", true)]
    [InlineData("2606:4700::1111", true)]
    [InlineData("127.0.0.1", false)]
    [InlineData("127.8.8.8", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("10.1.2.3", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("172.31.255.255", false)]
    [InlineData("192.168.1.1", false)]
    [InlineData("198.19.0.1", false)]
    [InlineData("224.0.0.1", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("::", false)]
    [InlineData("::1", false)]
    [InlineData("::ffff:127.0.0.1", false)]
    [InlineData("::ffff:10.0.0.1", false)]
    [InlineData("64:ff9b::a00:1", false)]
    [InlineData("fe80::1", false)]
    [InlineData("fc00::1", false)]
    [InlineData("fd12::1", false)]
    [InlineData("ff02::1", false)]
    [InlineData("2001:db8::1", false)]
    [InlineData("2002:a00:1::", false)]
    [InlineData("2001:0:5ef5::1", false)]
    public void Public_addresses_are_told_from_all_others(string address, bool isPublic) => Assert.Equal(isPublic, PublicAddress.Is(IPAddress.Parse(address)));

    [Theory]
    [InlineData("https://127.0.0.1/a.ics")]
    [InlineData("https://localhost/a.ics")]
    [InlineData("https://2130706433/a.ics")]
    [InlineData("https://0x7f.1/a.ics")]
    [InlineData("https://[::1]/a.ics")]
    [InlineData("https://[::ffff:169.254.169.254]/a.ics")]
    [InlineData("https://169.254.169.254/latest/meta-data")]
    [InlineData("https://10.0.0.1/a.ics")]
    public async Task Nothing_behind_the_wall_is_called_by_whatever_name(string address)
    {
        using var download = new CalendarDownload(Options.Create(new CalendarOptions { TimeoutSeconds = 3 }));

        Assert.Equal("busy.not-public", (await download.FetchAsync(new(address), Token)).Problem?.Code);
    }

    [Fact]
    public async Task This_machine_is_closed_unless_an_option_opens_it_and_the_rest_stays_closed()
    {
        await using var server = await CalendarServer.StartAsync(context => context.Response.WriteAsync("BEGIN:VCALENDAR"));
        using var closed = new CalendarDownload(Options.Create(new CalendarOptions()));
        using var open = new CalendarDownload(Options.Create(new CalendarOptions { AllowLoopback = true, TimeoutSeconds = 3 }));

        Assert.Equal("busy.not-public", (await closed.FetchAsync(new(server.Address), Token)).Problem?.Code);
        Assert.Equal(0, server.Asked);
        Assert.Equal("BEGIN:VCALENDAR"u8.ToArray(), (await open.FetchAsync(new(server.Address), Token)).Value);
        Assert.Equal("busy.not-public", (await open.FetchAsync(new("https://192.168.0.1/a.ics"), Token)).Problem?.Code);
    }

    [Theory]
    [InlineData("/once", null)]
    [InlineData("/loop", "busy.redirected")]
    [InlineData("/inside", "busy.not-public")]
    [InlineData("/plain", "busy.redirected")]
    [InlineData("/gone", "busy.refused")]
    [InlineData("/broken", "busy.refused")]
    [InlineData("/huge", "busy.too-large")]
    [InlineData("/endless", "busy.too-large")]
    [InlineData("/slow", "busy.too-slow")]
    [InlineData("/dropped", "busy.unreachable")]
    public async Task Every_answer_of_a_service_ends_in_a_calendar_or_a_reason(string path, string? code)
    {
        await using var server = await CalendarServer.StartAsync(AnswerAsync);
        using var download = new CalendarDownload(Options.Create(new CalendarOptions { AllowLoopback = true, TimeoutSeconds = 2 }));

        Assert.Equal(code, (await download.FetchAsync(new(server.Address + path), Token)).Problem?.Code);
        Assert.True(server.Asked <= 4);
    }

    private static async Task AnswerAsync(HttpContext context)
    {
        switch (context.Request.Path.Value)
        {
            case "/once": context.Response.Redirect("/calendar"); break;
            case "/loop": context.Response.Redirect("/loop"); break;
            case "/inside": context.Response.Redirect("https://10.0.0.1/"); break;
            case "/plain": context.Response.Redirect("http://example.org/"); break;
            case "/gone": context.Response.StatusCode = 404; break;
            case "/broken": context.Response.StatusCode = 500; break;
            case "/huge":
                context.Response.ContentLength = CalendarDownload.MostBytes + 1;
                await context.Response.StartAsync();
                break;
            case "/endless":
                var block = new byte[1 << 20];
                for (var i = 0; i < 8 && !context.RequestAborted.IsCancellationRequested; i++)
                {
                    await context.Response.Body.WriteAsync(block, context.RequestAborted);
                }

                break;
            case "/slow": await Task.Delay(TimeSpan.FromSeconds(30), context.RequestAborted); break;
            case "/dropped": context.Abort(); break;
            default: await context.Response.WriteAsync("BEGIN:VCALENDAR"); break;
        }
    }
}
