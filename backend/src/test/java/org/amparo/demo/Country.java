package org.amparo.demo;

import java.util.List;
import java.util.Map;
import org.amparo.vocabulary.DeviceType;
import org.amparo.vocabulary.Sex;

/**
 * What the invented programme knows of a country.
 *
 * @param language BCP 47 code
 * @param areas first-level areas by P-code
 * @param latinNames false where names are written in another script and get a Latin form as other name
 * @param box south, north, west, east, in degrees: where incidents lie
 * @param firstYear first year of an incident
 */
record Country(String code, String language, Map<String, String> areas, List<String> districts, List<String> villages,
        List<String> women, List<String> men, List<String> families, boolean latinNames, double[] box, int firstYear,
        List<DeviceType> devices, String phonePrefix, List<String> notes) {

    static final List<Country> ALL = List.of(
            new Country("AO", "pt",
                    Map.of("AO03", "Bié", "AO05", "Cuando Cubango", "AO09", "Huambo", "AO14", "Malanje", "AO15", "Moxico", "AO17", "Uíge"),
                    List.of("Cuito", "Menongue", "Luena", "Negage", "Caála", "Andulo"),
                    List.of("Bairro Novo", "Aldeia do Rio", "Missão", "Sanzala Alta", "Campo Verde", "Cruzamento"),
                    List.of("Ana", "Domingas", "Esperança", "Filomena", "Joana", "Luzia", "Maria", "Teresa", "Conceição", "Rosa"),
                    List.of("António", "Domingos", "Eduardo", "Francisco", "João", "Joaquim", "Manuel", "Paulo", "Sebastião", "Zeferino"),
                    List.of("Cassule", "Chilumbo", "Kapitango", "Lopes", "Mateus", "Neto", "Sapalo", "Tchivinda", "Vunge", "Wandalika"),
                    true, new double[]{-16, -7, 14, 22}, 1985,
                    List.of(DeviceType.ANTIPERSONNEL_MINE, DeviceType.ANTIPERSONNEL_MINE, DeviceType.ANTIVEHICLE_MINE,
                            DeviceType.OTHER_ERW),
                    "+244 92",
                    List.of("Visita ao domicílio; a família ajuda nas deslocações.", "Pede orientação sobre transporte para o centro.",
                            "Voltou a trabalhar na lavra; caminha com muletas em terreno irregular.")),
            new Country("KH", "km",
                    Map.of("KH01", "Banteay Meanchey", "KH02", "Battambang", "KH15", "Pursat", "KH17", "Siem Reap", "KH22",
                            "Oddar Meanchey",
                            "KH24", "Pailin"),
                    List.of("Samlout", "Rattanak Mondol", "Kamrieng", "Malai", "Svay Chek", "Anlong Veng"),
                    List.of("ភូមិថ្មី", "ភូមិអូរ", "ភូមិដូង", "ភូមិក្រឡាញ់", "ភូមិភ្នំ"),
                    List.of("សុភា|Sophea", "ចន្ថា|Chantha", "ស្រីមុំ|Sreymom", "បុប្ផា|Bopha", "ដាលីន|Dalin", "រតនា|Ratana", "សុខា|Sokha"),
                    List.of("វណ្ណៈ|Vannak", "សំណាង|Samnang", "រិទ្ធី|Rithy", "ពិសិដ្ឋ|Piseth", "សុភ័ក្ត្រ|Sopheak", "ចាន់ណា|Channa",
                            "វិរៈ|Virak"),
                    List.of("សុខ|Sok", "ចាន់|Chan", "គឹម|Kim", "ឈួន|Chhuon", "លី|Ly", "នួន|Nuon", "អ៊ុំ|Um"), false,
                    new double[]{12.3, 14.2, 102.4, 104.2}, 1985,
                    List.of(DeviceType.ANTIPERSONNEL_MINE, DeviceType.OTHER_ERW, DeviceType.CLUSTER_MUNITION_REMNANT,
                            DeviceType.ANTIVEHICLE_MINE),
                    "+855 12", List.of("បានជួបនៅផ្ទះ។", "ត្រូវការជំនួយធ្វើដំណើរ។", "កំពុងរៀនជំនាញថ្មី។")),
            new Country("CO", "es",
                    Map.of("CO05", "ANTIOQUIA", "CO18", "CAQUETA", "CO50", "META", "CO52", "NARIÑO", "CO54", "NORTE DE SANTANDER", "CO86",
                            "PUTUMAYO"),
                    List.of("San Vicente", "Puerto Rico", "La Montañita", "Tumaco", "Ituango", "Vista Hermosa"),
                    List.of("Vereda El Progreso", "Vereda La Unión", "Corregimiento Alto", "Vereda Las Brisas", "Caserío El Salto"),
                    List.of("Ángela", "Carmen", "Diana", "Gloria", "Luz Marina", "Martha", "Rosalba", "Yolanda", "Nidia", "Paola"),
                    List.of("Alirio", "Carlos", "Darío", "Edilson", "Hernán", "Jairo", "José Luis", "Óscar", "Wilmer", "Yeison"),
                    List.of("Arango", "Bolaños", "Cuéllar", "Gómez", "Güengue", "Losada", "Muñoz", "Ordóñez", "Quiñones", "Trujillo"), true,
                    new double[]{0.5, 8.5, -78, -72}, 1990,
                    List.of(DeviceType.IMPROVISED_MINE, DeviceType.IMPROVISED_MINE, DeviceType.OTHER_ERW,
                            DeviceType.MINE_UNSPECIFIED_VICTIM_ACTIVATED),
                    "+57 31", List.of("Visita en la vereda; el camino está en mal estado.", "Retomó la escuela en la jornada de la tarde.",
                            "La familia cultiva cacao; pide apoyo para herramientas.")),
            new Country("UA", "uk",
                    Map.of("UA14", "Donetska", "UA48", "Mykolaivska", "UA59", "Sumska", "UA63", "Kharkivska", "UA65", "Khersonska", "UA74",
                            "Chernihivska"),
                    List.of("Izium", "Balakliia", "Snihurivka", "Okhtyrka", "Lyman", "Beryslav"),
                    List.of("Зелений Гай", "Кам'янка", "Новоселівка", "Вишневе", "Степове"),
                    List.of("Олена|Olena", "Ганна|Hanna", "Ірина|Iryna", "Наталія|Nataliia", "Світлана|Svitlana", "Юлія|Yuliia",
                            "Оксана|Oksana"),
                    List.of("Олександр|Oleksandr", "Андрій|Andrii", "Богдан|Bohdan", "Григорій|Hryhorii", "Микола|Mykola", "Сергій|Serhii"),
                    List.of("Шевчук|Shevchuk", "Бондаренко|Bondarenko", "Кравець|Kravets", "Лисенко|Lysenko", "Мороз|Moroz",
                            "Ткачук|Tkachuk"),
                    false, new double[]{46.6, 51.2, 32, 38}, 2014,
                    List.of(DeviceType.ANTIPERSONNEL_MINE, DeviceType.ANTIVEHICLE_MINE, DeviceType.CLUSTER_MUNITION_REMNANT,
                            DeviceType.BOOBY_TRAP,
                            DeviceType.OTHER_ERW),
                    "+380 67",
                    List.of("Розмова телефоном, почувається краще.", "Потрібен супровід до лікарні.", "Повернулася до роботи в школі.")),
            new Country("YE", "ar", Map.of("YE15", "Ta'iz", "YE18", "Al Hodeidah", "YE22", "Sa'dah", "YE26", "Ma'rib", "YE30", "Ad Dali'"),
                    List.of("Al Makha", "Hays", "Harib", "Mawza", "Qa'tabah"),
                    List.of("القرية الجديدة", "وادي النخيل", "الجبل", "السوق القديم"),
                    List.of("فاطمة|Fatima", "عائشة|Aisha", "مريم|Maryam", "زينب|Zaynab", "نورة|Noura", "أمل|Amal"),
                    List.of("أحمد|Ahmad", "علي|Ali", "حسين|Husayn", "صالح|Salih", "عبدالله|Abdullah", "يحيى|Yahya"),
                    List.of("الحداد|al-Haddad", "الصنعاني|as-Sanaani", "المخلافي|al-Mikhlafi", "باوزير|Bawazir", "العمري|al-Omari"), false,
                    new double[]{12.8, 17, 43, 46}, 2010,
                    List.of(DeviceType.ANTIPERSONNEL_MINE, DeviceType.IMPROVISED_MINE, DeviceType.ANTIVEHICLE_MINE, DeviceType.OTHER_ERW),
                    "+967 77",
                    List.of("زيارة منزلية، الأسرة متعاونة.", "يحتاج إلى مواصلات إلى المركز.", "عاد إلى المدرسة هذا الشهر.")));

    /** A name in the country's script and, where that is not Latin, its Latin form; family name last. */
    record Name(String written, String latin) {
    }

    Name name(Sex sex, Draw draw) {
        String given = draw.of(sex == Sex.F ? women : men);
        String family = draw.of(families);
        if (latinNames) {
            String second = draw.chance(0.5) ? " " + draw.of(families) : "";
            return new Name(given + " " + family + second, null);
        }
        boolean familyFirst = code.equals("KH");
        return new Name(order(part(given, 0), part(family, 0), familyFirst), order(part(given, 1), part(family, 1), familyFirst));
    }

    private static String order(String given, String family, boolean familyFirst) {
        return familyFirst ? family + " " + given : given + " " + family;
    }

    private static String part(String both, int index) {
        return both.split("\\|")[index];
    }
}
