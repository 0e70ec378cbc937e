using System.Text;
using System.Xml;
using System.Xml.Schema;
using Translate.Formats.Bilingual;
using Translate.Formats.Tests.Bilingual;
using Translate.Formats.Xliff;

namespace Translate.Formats.Tests.Xliff;

/// <summary>Validates outputs with the schemas that OASIS publishes, where they are installed: Debian's php-symfony-translation has them.</summary>
public class XliffSchemaTests
{
    private static readonly string Folder =
        Environment.GetEnvironmentVariable("XLIFF_SCHEMAS") ?? "/usr/share/php/Symfony/Component/Translation/Resources/schemas";

    [Fact]
    public async Task Translated_files_add_no_errors_to_their_sources()
    {
        foreach (var name in Directory.EnumerateFiles(XliffFiles.Folder).Select(file => Path.GetFileName(file)))
        {
            var source = XliffFiles.Read(name);
            var errors = Validate(source);
            Assert.Empty(
                Validate(await XliffFiles.TranslateAsync(source, block => block with { Text = block.Text + " EN" }))
                    .Except(errors)
                    .Select(error => $"{name}: {error}")
            );
        }
    }

    [Fact]
    public async Task A_bilingual_file_is_valid() =>
        Assert.Empty(Validate(await BilingualData.WriteAsync(new XliffBitextWriter(), BilingualData.Create())));

    [Fact]
    public void The_schemas_find_errors()
    {
        Assert.NotEmpty(Validate(Encoding.UTF8.GetBytes(XliffFiles.Unit1("<target>b</target><source>a</source>"))));
        Assert.NotEmpty(Validate(Encoding.UTF8.GetBytes(XliffFiles.Unit2("<source>a</source><target>b</target>", " state=\"done\""))));
    }

    private static List<string> Validate(byte[] bytes)
    {
        Assert.SkipUnless(
            File.Exists(Path.Combine(Folder, "xliff-core-2.0.xsd")),
            "The schemas of XLIFF are not installed (php-symfony-translation)."
        );
        var schemas = new XmlSchemaSet { XmlResolver = null };
        foreach (var file in new[] { "xml.xsd", "xliff-core-2.0.xsd", "xliff-core-1.2-strict.xsd" })
        {
            using var schema = XmlReader.Create(Path.Combine(Folder, file), new XmlReaderSettings { DtdProcessing = DtdProcessing.Parse });
            schemas.Add(null, schema);
        }

        var errors = new List<string>();
        var settings = new XmlReaderSettings
        {
            ValidationType = ValidationType.Schema,
            Schemas = schemas,
            ValidationFlags = XmlSchemaValidationFlags.ProcessIdentityConstraints | XmlSchemaValidationFlags.AllowXmlAttributes,
        };
        settings.ValidationEventHandler += (_, e) => errors.Add(e.Message);
        using var reader = XmlReader.Create(new StringReader(XmlEncoding.Decode(bytes, "a.xlf").Text), settings);
        while (reader.Read()) { }

        return errors;
    }
}
