using System.Net;
using System.Text;

namespace Vouch.App.Mail;

/// <summary>One layout for every mail: a single column that reads the same as text, in a dark theme and on a phone.</summary>
public static class MailLayout
{
    public static string Text(MailDraft mail, string siteName)
    {
        var text = new StringBuilder().Append("Dear ").Append(mail.ToName).Append(",\n\n");
        foreach (var paragraph in mail.Paragraphs)
        {
            text.Append(paragraph).Append("\n\n");
        }

        if (mail.Action is { } action)
        {
            text.Append(action.Label).Append(":\n").Append(action.Url).Append("\n\n");
        }

        if (mail.Closing is { } closing)
        {
            text.Append(closing).Append("\n\n");
        }

        if (mail.Also is { } also)
        {
            text.Append(also.Label).Append(":\n").Append(also.Url).Append("\n\n");
        }

        return text.Append("-- \n").Append(siteName).Append('\n').ToString();
    }

    public static string Html(MailDraft mail, string siteName)
    {
        var html = new StringBuilder(
            """
            <!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="color-scheme" content="light dark">
            <meta name="viewport" content="width=device-width, initial-scale=1"></head>
            <body style="margin:0;padding:24px 16px;font:17px/1.5 Georgia,'Times New Roman',serif">
            <div style="max-width:560px;margin:0 auto">
            """);
        html.Append("<p>Dear ").Append(Encode(mail.ToName)).Append(",</p>");
        foreach (var paragraph in mail.Paragraphs)
        {
            html.Append("<p>").Append(Encode(paragraph).Replace("\n", "<br>", StringComparison.Ordinal)).Append("</p>");
        }

        if (mail.Action is { } action)
        {
            html.Append("<p style=\"margin:28px 0\"><a href=\"").Append(Encode(action.Url))
                .Append("\" style=\"background:#0B5F66;color:#FFFFFF;padding:12px 20px;border-radius:6px;text-decoration:none;font-family:Arial,sans-serif\">")
                .Append(Encode(action.Label)).Append("</a></p>");
        }

        if (mail.Closing is { } closing)
        {
            html.Append("<p style=\"font-size:15px\">").Append(Encode(closing)).Append("</p>");
        }

        if (mail.Also is { } also)
        {
            html.Append("<p style=\"font-size:15px\"><a href=\"").Append(Encode(also.Url)).Append("\">").Append(Encode(also.Label)).Append("</a></p>");
        }

        return html.Append("<p style=\"margin-top:32px;font-size:15px\">").Append(Encode(siteName)).Append("</p></div></body></html>").ToString();
    }

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
