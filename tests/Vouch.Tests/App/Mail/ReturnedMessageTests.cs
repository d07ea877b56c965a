using System.Text;
using MimeKit;
using Vouch.App.Mail;

namespace Vouch.Tests.App.Mail;

public sealed class ReturnedMessageTests
{
    private static readonly Guid Mail = Guid.Parse("0190a7c4-1111-7222-8333-444455556666");

    [Fact]
    public void A_report_names_the_mail_and_the_reason()
    {
        Assert.Equal(new ReturnedMessage(Mail, "5.1.1"), Read(GivenReturns.Report(Mail)));
        Assert.Equal(new ReturnedMessage(Mail, "5.1.1"), Read(GivenReturns.ReportWithHeaders(Mail)));
    }

    [Fact]
    public void A_delay_an_answer_and_a_vacation_note_are_no_returns()
    {
        Assert.Null(Read(GivenReturns.Report(Mail, action: "delayed", status: "4.4.1")));
        Assert.Null(Read(GivenReturns.Report(Mail, action: "relayed")));
        Assert.Null(Read(GivenReturns.Report(Mail, type: "disposition-notification")));
        Assert.Null(Read($"From: a@example.edu\nSubject: Re: a letter\nIn-Reply-To: <{Mail:N}@example.edu>\n\nOf course.\n"));
    }

    [Fact]
    public void A_report_about_somebody_elses_mail_is_none_of_ours() =>
        Assert.Null(Read(GivenReturns.Report(Mail).Replace($"{Mail:N}", "other-system-1", StringComparison.Ordinal)));

    [Theory]
    [InlineData("5.1.1 (user unknown)", "5.1.1", "There is no such mailbox.")]
    [InlineData("5.2.2", "5.2.2", "The mailbox is full.")]
    [InlineData("5.7.26", "5.7.26", "Their mail server refused it.")]
    [InlineData("", "", "It could not be delivered.")]
    [InlineData("<script>", "", "It could not be delivered.")]
    [InlineData("5.1", "", "It could not be delivered.")]
    [InlineData("5.1.-1", "", "It could not be delivered.")]
    public void Only_a_code_is_kept_and_said_in_words(string status, string code, string words)
    {
        var returned = Read(GivenReturns.Report(Mail, status: status))!;

        Assert.Equal((code, words), (returned.Code, MailReturns.Words(returned.Code)));
    }

    private static ReturnedMessage? Read(string text) => ReturnedMessage.Read(MimeMessage.Load(new MemoryStream(Encoding.ASCII.GetBytes(text))));
}
