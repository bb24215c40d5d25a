/* Stand-ins for two libraries that others in the bundle name but that the kiosk never comes to use (Linux).

   -DICU_DATA=icudtNN_dat: the data of ICU without any, as ICU's own stubdata; the kiosk neither sorts nor changes case by locale.
   -DQUICK: what Qt's FFmpeg plug-in asks of Qt Quick: whether a window is a QQuickWindow. None ever is. */

#if defined(ICU_DATA)
const struct {
    unsigned short header_size;
    unsigned char magic[2];
    unsigned short info_size, reserved;
    unsigned char big_endian, charset, char_size, padding;
    unsigned char format[4], format_version[4], data_version[4];
    unsigned char name[8];
    unsigned count, more;
} ICU_DATA __attribute__((aligned(16))) = {
    32, {0xda, 0x27}, 20, 0, 0, 0, 2, 0, {'T', 'o', 'C', 'P'}, {1, 0, 0, 0}, {0, 0, 0, 0}, "stubdat", 0, 0,
};
#elif defined(QUICK)
const long long _ZN12QQuickWindow16staticMetaObjectE[16] = {0};
void _ZN12QQuickWindow10grabWindowEv(void) { __builtin_trap(); }
#endif
